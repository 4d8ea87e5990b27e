import { isObject, type JsonObject } from '../../core/json.ts';
import { groupOf } from '../../core/resource-ref.ts';
import { validateConfiguration } from '../configuration/validate-configuration.ts';
import { defaultControllerName } from '../default-controller-name.ts';
import type { EnvoyProxy, GatewayClass } from '../generated/types.ts';
import type { EnvoyGateway } from '../kinds/envoy-gateway.ts';
import type { ExtensionObject } from '../kinds/extension-object.ts';
import { emptyResourceSet, type ResourceSet } from '../resource-set.ts';
import { type ListKey, readKind } from './kind-table.ts';
import type { LoadProfile } from './profiles.ts';

/** An object that goes into the set. */
export interface SetMember {
  readonly object: JsonObject;
  readonly extension: boolean;
}

type Lists = { [K in ListKey]: ResourceSet[K][number][] };

/** Puts objects into the lists of a set by their kind, in the given order; the class and its EnvoyProxy come later. */
export function buildSet(members: readonly SetMember[], configuration: EnvoyGateway | undefined): ResourceSet {
  const {
    gatewayClasses: _classes,
    envoyProxiesForGateways: _proxies,
    extensionRefFilters: _filters,
    extensionServerPolicies: _policies,
    ...empty
  } = emptyResourceSet();
  const lists = Object.fromEntries(Object.keys(empty).map((key) => [key, []])) as unknown as Lists;
  const gatewayClasses: GatewayClass[] = [];
  const envoyProxies: EnvoyProxy[] = [];
  const extensionRefFilters: ExtensionObject[] = [];
  const extensionServerPolicies: ExtensionObject[] = [];
  const isPolicy = extensionPolicyTest(configuration);
  for (const { object, extension } of members) {
    const kind = String(object.kind);
    if (extension) {
      const list = isPolicy(groupOf(String(object.apiVersion)), kind) ? extensionServerPolicies : extensionRefFilters;
      list.push(object as ExtensionObject);
      continue;
    }
    const list = readKind(groupOf(String(object.apiVersion)), kind)?.list;
    // The casts are the one place where checked JSON becomes typed.
    if (list !== undefined) (lists[list] as unknown[]).push(object);
    else if (kind === 'GatewayClass') gatewayClasses.push(object as unknown as GatewayClass);
    else if (kind === 'EnvoyProxy') envoyProxies.push(object as unknown as EnvoyProxy);
  }
  return {
    ...lists,
    gatewayClasses,
    envoyProxiesForGateways: envoyProxies,
    extensionRefFilters,
    extensionServerPolicies,
    ...(configuration !== undefined && { envoyGateway: configuration }),
    ...(configuration?.envoyProxy !== undefined && { envoyProxyDefaultSpec: configuration.envoyProxy }),
  };
}

/** The controller's configuration among the objects: the last document of kind EnvoyGateway that is in order. */
export function findConfiguration(objects: readonly JsonObject[], profile: LoadProfile): EnvoyGateway | undefined {
  const found = objects.filter(
    (object) =>
      object.kind === 'EnvoyGateway' &&
      groupOf(String(object.apiVersion)) === 'gateway.envoyproxy.io' &&
      (profile.validate !== 'all' || validateConfiguration(object).every(({ severity }) => severity !== 'error')),
  );
  return found.at(-1) as unknown as EnvoyGateway | undefined;
}

/** Tests whether an extension server owns a kind, as a filter, a backend or a policy. */
export function extensionKindTest(configuration: EnvoyGateway | undefined): (group: string, kind: string) => boolean {
  return kindTest(configuration, ['resources', 'backendResources', 'policyResources']);
}

function extensionPolicyTest(configuration: EnvoyGateway | undefined): (group: string, kind: string) => boolean {
  return kindTest(configuration, ['policyResources']);
}

type KindList = 'resources' | 'backendResources' | 'policyResources';

function kindTest(
  configuration: EnvoyGateway | undefined,
  lists: readonly KindList[],
): (group: string, kind: string) => boolean {
  const { extensionManager: one, extensionManagers: several } = configuration ?? {};
  const managers = [one, ...(Array.isArray(several) ? several : [])].filter((manager) => isObject(manager));
  const kinds = managers.flatMap((manager) =>
    lists.flatMap((list) => (Array.isArray(manager[list]) ? manager[list] : [])),
  );
  const keys = new Set(
    kinds.filter((entry) => isObject(entry)).map(({ group, kind }) => `${String(group)}/${String(kind)}`),
  );
  return (group, kind) => keys.has(`${group}/${kind}`);
}

/** Chooses the class that is translated and its EnvoyProxy; all other EnvoyProxies stay in the list for Gateways. */
export function selectClass(set: ResourceSet, profile: LoadProfile, gatewayClassName?: string): ResourceSet {
  const gatewayClass = chooseClass(set, profile, gatewayClassName);
  const proxies = set.envoyProxiesForGateways;
  const envoyProxy = profile.classEnvoyProxy === 'last' ? proxies.at(-1) : proxyOfClass(gatewayClass, proxies);
  const others = profile.classEnvoyProxy === 'last' ? [] : proxies.filter((proxy) => proxy !== envoyProxy);
  return {
    ...set,
    ...(gatewayClass !== undefined && { gatewayClass }),
    ...(envoyProxy !== undefined && { envoyProxyForGatewayClass: envoyProxy }),
    envoyProxiesForGateways: others,
  };
}

function chooseClass(set: ResourceSet, profile: LoadProfile, name: string | undefined): GatewayClass | undefined {
  if (name !== undefined) return set.gatewayClasses.find((gatewayClass) => gatewayClass.metadata.name === name);
  if (profile.gatewayClass === 'last') return set.gatewayClasses.at(-1);
  const controllerName = set.envoyGateway?.gateway?.controllerName ?? defaultControllerName;
  return set.gatewayClasses.find((gatewayClass) => gatewayClass.spec?.controllerName === controllerName);
}

function proxyOfClass(gatewayClass: GatewayClass | undefined, proxies: readonly EnvoyProxy[]): EnvoyProxy | undefined {
  // An object that was not checked may lack its spec.
  const ref = gatewayClass?.spec?.parametersRef;
  if (ref?.kind !== 'EnvoyProxy' || ref.group !== 'gateway.envoyproxy.io') return undefined;
  return proxies.find(
    ({ metadata }) => metadata.name === ref.name && (metadata.namespace ?? '') === (ref.namespace ?? ''),
  );
}
