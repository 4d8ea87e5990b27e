import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { Gateway, ListenerSet } from '../../resources/generated/types.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import { keyOf } from '../../translate/gateway-api/resource-index.ts';
import type { MemberMakers } from './lazy-members.ts';

/** The objects that others refer to; keys are `<namespace>/<name>` (`keyOf`), the bare name for cluster-scoped kinds. */
export interface ObjectsByKey {
  readonly gateways: ReadonlyMap<string, Gateway>;
  readonly listenerSets: ReadonlyMap<string, ListenerSet>;
  readonly services: ReadonlyMap<string, ResourceSet['services'][number]>;
  readonly serviceImports: ReadonlyMap<string, ResourceSet['serviceImports'][number]>;
  readonly backends: ReadonlyMap<string, ResourceSet['backends'][number]>;
  readonly secrets: ReadonlyMap<string, ResourceSet['secrets'][number]>;
  readonly configMaps: ReadonlyMap<string, ResourceSet['configMaps'][number]>;
  readonly namespaces: ReadonlyMap<string, ResourceSet['namespaces'][number]>;
}

/** How the maps of a set's objects are made. Of objects with one key the last counts. */
export function objectsByKey(set: ResourceSet): MemberMakers<ObjectsByKey> {
  return {
    gateways: () => byKey(set.gateways),
    listenerSets: () => byKey(set.listenerSets),
    services: () => byKey(set.services),
    serviceImports: () => byKey(set.serviceImports),
    backends: () => byKey(set.backends),
    secrets: () => byKey(set.secrets),
    configMaps: () => byKey(set.configMaps),
    namespaces: () => new Map(set.namespaces.map((namespace) => [namespace.metadata.name ?? '', namespace])),
  };
}

function byKey<T extends KubernetesObject>(objects: readonly T[]): ReadonlyMap<string, T> {
  return new Map(objects.map((object) => [keyOf(object), object]));
}
