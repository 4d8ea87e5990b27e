import { sortedEntries } from '../../core/compare.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { MapEntry, ResourceMetadata } from '../ir/metadata.ts';

/** Annotations with this prefix travel into Envoy's metadata, without it. */
const annotationPrefix = 'gateway.envoyproxy.io/';

type Writable<T> = { -readonly [key in keyof T]: T[key] };

interface Annotated {
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * The identity of an object as IR nodes carry it: kind, name, namespace, the annotations meant for Envoy, and the
 * section (listener, rule or port) when there is one (spec/gateway-api.md 9.2).
 */
export function resourceMetadata(object: KubernetesObject, sectionName?: string): ResourceMetadata {
  const { name, namespace } = object.metadata ?? {};
  const annotations = annotationsForEnvoy(object);
  // Assigned one by one rather than spread: this runs several times for every rule of every route.
  const metadata: Writable<ResourceMetadata> = {};
  if (object.kind) metadata.kind = object.kind;
  if (name) metadata.name = name;
  if (namespace) metadata.namespace = namespace;
  if (annotations.length > 0) metadata.annotations = annotations;
  if (sectionName) metadata.sectionName = sectionName;
  return metadata;
}

function annotationsForEnvoy(object: KubernetesObject): readonly MapEntry[] {
  const { annotations } = (object.metadata ?? {}) as Annotated;
  // Most objects have none.
  if (!annotations) return [];
  return sortedEntries(annotations)
    .filter(([key]) => key.startsWith(annotationPrefix))
    .map(([key, value]) => ({ key: key.slice(annotationPrefix.length), value }));
}
