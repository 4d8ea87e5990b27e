import { compact } from '../../../core/compact.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type {
  EnvoyExtensionPolicy,
  EnvoyProxyDynamicModule as Registration,
  EnvoyExtensionPolicyDynamicModule as Spec,
} from '../../../resources/generated/types.ts';
import { fieldReader } from '../../fields/field-reader.ts';
import type { EnvoyExtensionFeatures } from '../../ir/slices.ts';
import { extensionName } from '../../policies/policy-names.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { DynamicModule } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { extension: { extension: fromExtensionPolicy, perGateway: true } };

type ModuleSource = Pick<DynamicModule, 'path' | 'remote'>;

/** A policy names modules; the EnvoyProxy says which there are and where they come from. */
function fromExtensionPolicy(input: PolicyInput<EnvoyExtensionPolicy>): Outcome<EnvoyExtensionFeatures> {
  const specs = input.policy.spec.dynamicModule ?? [];
  if (specs.length === 0) return {};
  const read = fieldReader('spec', 'dynamicModule');
  const owner = input.ownerOf(({ spec }) => (spec.dynamicModule ?? []).length > 0);
  const registry = input.gateway.envoyProxy?.spec?.dynamicModules ?? [];
  const dynamicModules: DynamicModule[] = [];
  for (const [index, spec] of specs.entries()) {
    const registration = registry.find(({ name }) => name === spec.name);
    const source = registration
      ? sourceOf(registration)
      : fail(`no module ${spec.name} is registered in dynamicModules of the EnvoyProxy of the Gateway`);
    if (!source.ok) read.problem(source.error, index, 'name');
    else if (registration)
      dynamicModules.push(moduleOf(spec, extensionName(owner, 'dynamic-module', index), registration, source.value));
  }
  return read.outcome(dynamicModules.length > 0 ? { dynamicModules } : undefined);
}

function moduleOf(spec: Spec, name: string, registration: Registration, source: ModuleSource): DynamicModule {
  return compact({
    name,
    ...source,
    filterName: spec.filterName || undefined,
    config: spec.config,
    doNotClose: registration.doNotClose ?? false,
    loadGlobally: registration.loadGlobally ?? false,
    terminalFilter: spec.terminalFilter ?? false,
  });
}

function sourceOf({ name, source }: Registration): Result<ModuleSource, string> {
  const type: string = source?.type ?? 'Local';
  const { local, remote } = source ?? {};
  if (type === 'Local')
    return local ? ok({ path: local.path }) : fail(`module ${name} is registered without source.local`);
  if (type !== 'Remote') return fail(`the source type ${type} of module ${name} is unknown: use Local or Remote`);
  if (!remote?.url || !remote.sha256) return fail(`module ${name} is registered without source.remote.url or sha256`);
  const isWebAddress = URL.canParse(remote.url) && /^https?:$/.test(new URL(remote.url).protocol);
  if (!isWebAddress) return fail(`"${remote.url}" of module ${name} is not a URL of http or https`);
  return ok({ remote: { url: remote.url, sha256: remote.sha256 } });
}
