import type { FieldReader } from './field-reader.ts';

/** Checks the extension managers: the old field for one, or the list with names. */
export function checkExtensionManagers(document: FieldReader): void {
  const one = document.at('extensionManager');
  const several = document.at('extensionManagers');
  if (one.given && several.given) several.refuse('excludes extensionManager', 'Keep one of them.');
  if (one.given) checkManager(one);
  if (!several.given) return;
  const managers = several.entries();
  if (managers.length === 0) several.refuse('needs at least one entry');
  const names = new Set<string>();
  for (const manager of managers) {
    const name = manager.at('name').text() ?? '';
    if (name === '') manager.refuse('needs a name');
    else if (names.has(name)) manager.at('name').refuse('is the name of another entry too');
    names.add(name);
    checkManager(manager);
  }
}

function checkManager(manager: FieldReader): void {
  for (const list of ['resources', 'backendResources', 'policyResources']) {
    for (const kind of manager.at(list).entries())
      if (kind.object()) for (const field of ['group', 'version', 'kind']) kind.at(field).text();
  }
  const hooks = manager.at('hooks').at('xdsTranslator');
  if (hooks.at('pre').entries().length + hooks.at('post').entries().length === 0) {
    manager.refuse('needs hooks.xdsTranslator with an entry in pre or post');
  }
  const service = manager.at('service');
  if (service.given) checkExtensionService(service);
  else manager.refuse('needs a service');
}

/** Checks how an extension service is reached. */
export function checkExtensionService(service: FieldReader): void {
  const targets = ['fqdn', 'ip', 'unix', 'host'].filter((field) => service.at(field).given);
  if (targets.length !== 1)
    service.refuse(targets.length === 0 ? 'needs fqdn, ip or unix' : `takes only one of ${targets.join(', ')}`);
  for (const field of ['certificateRef', 'clientCertificateRef']) {
    const ref = service.at('tls').at(field);
    if (!ref.given) continue;
    if ((ref.at('group').text() ?? '') !== '') ref.at('group').refuse('must be empty');
    if ((ref.at('kind').text() ?? 'Secret') !== 'Secret') ref.at('kind').refuse('must be Secret');
  }
}
