import type { FieldPath } from '../../core/diagnostic.ts';
import { isObject, type JsonValue } from '../../core/json.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import type { AnyRoute } from '../../translate/gateway-api/contexts.ts';
import type { TargetingPolicy } from '../../translate/policies/attachment/target.ts';

/** A reference to something that traffic is sent to, with its place; group, kind and namespace are filled in. */
export interface BackendUse {
  readonly owner: KubernetesObject;
  /** Path of the reference inside the owner. */
  readonly path: FieldPath;
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly port?: number;
  readonly weight?: number;
  /** True for backendRefs of a route's rule: the ones with weights. */
  readonly inRule: boolean;
}

/** Members that hold backend references wherever they stand in a spec. */
const members: ReadonlySet<string> = new Set(['backendRef', 'backendRefs']);

/** All backend references of routes, policies and EnvoyProxies, in the order of the input. */
export function collectBackendUses(
  set: ResourceSet,
  routes: readonly AnyRoute[],
  policies: readonly TargetingPolicy[],
): readonly BackendUse[] {
  const proxies = [
    ...(set.envoyProxyForGatewayClass ? [set.envoyProxyForGatewayClass] : []),
    ...set.envoyProxiesForGateways,
  ];
  const uses: BackendUse[] = [];
  for (const owner of [...routes, ...policies, ...proxies] as readonly KubernetesObject[]) {
    collect((owner as { readonly spec?: JsonValue }).spec, ['spec'], owner, uses);
  }
  return uses;
}

function collect(value: JsonValue | undefined, path: FieldPath, owner: KubernetesObject, uses: BackendUse[]): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) collect(item, [...path, i], owner, uses);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (members.has(key)) {
      const list: readonly JsonValue[] = Array.isArray(member) ? member : member === undefined ? [] : [member];
      for (const [i, ref] of list.entries())
        add(ref, Array.isArray(member) ? [...path, key, i] : [...path, key], owner, uses);
    }
    collect(member, [...path, key], owner, uses);
  }
}

function add(ref: JsonValue, path: FieldPath, owner: KubernetesObject, uses: BackendUse[]): void {
  if (!isObject(ref) || typeof ref.name !== 'string') return;
  uses.push({
    owner,
    path,
    group: typeof ref.group === 'string' ? ref.group : '',
    kind: typeof ref.kind === 'string' ? ref.kind : 'Service',
    namespace: typeof ref.namespace === 'string' ? ref.namespace : (owner.metadata?.namespace ?? ''),
    name: ref.name,
    ...(typeof ref.port === 'number' && { port: ref.port }),
    ...(typeof ref.weight === 'number' && { weight: ref.weight }),
    inRule: path.length === 5 && path[1] === 'rules' && path[3] === 'backendRefs',
  });
}
