import { checkExtensionService } from './check-extension-manager.ts';
import { type FieldReader, oneOf } from './field-reader.ts';

/** Checks which provider the controller runs with, and what it watches. */
export function checkProvider(provider: FieldReader): void {
  if (provider.object() === undefined) return;
  const type = oneOf(provider.at('type'), ['Kubernetes', 'Custom']);
  if (type === 'Kubernetes') checkWatch(provider.at('kubernetes').at('watch'));
  if (type !== 'Custom') return;
  const custom = provider.at('custom');
  if (!custom.given) provider.refuse('needs custom with type Custom');
  else checkCustom(custom);
}

function checkCustom(custom: FieldReader): void {
  const resource = custom.at('resource');
  const type = oneOf(resource.at('type'), ['File', 'Kubernetes']);
  if (type === undefined && !resource.at('type').given) resource.refuse('needs a type, File or Kubernetes');
  if (type === 'File' && resource.at('file').at('paths').entries().length === 0)
    resource.refuse('needs file.paths with type File');
  checkWatch(resource.at('kubernetes').at('watch'));
  const infrastructure = custom.at('infrastructure');
  if (!infrastructure.given) return;
  const kind = oneOf(infrastructure.at('type'), ['Host', 'Remote']);
  if (kind === 'Host' && !infrastructure.at('host').given) infrastructure.refuse('needs host with type Host');
  if (kind !== 'Remote') return;
  const service = infrastructure.at('remote').at('service');
  if (service.given) checkExtensionService(service);
  else infrastructure.refuse('needs remote.service with type Remote');
}

function checkWatch(watch: FieldReader): void {
  if (!watch.given || watch.object() === undefined) return;
  const type = oneOf(watch.at('type'), ['Namespaces', 'NamespaceSelector']);
  if (type === undefined && !watch.at('type').given) watch.refuse('needs a type, Namespaces or NamespaceSelector');
  if (type === 'Namespaces' && watch.at('namespaces').entries().length === 0)
    watch.refuse('needs namespaces with type Namespaces');
  if (type === 'NamespaceSelector' && !watch.at('namespaceSelector').given) {
    watch.refuse('needs namespaceSelector with type NamespaceSelector');
  }
}
