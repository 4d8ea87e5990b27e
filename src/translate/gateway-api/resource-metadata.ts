import { sortedEntries } from '../../core/compare.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { MapEntry, ResourceMetadata } from '../ir/metadata.ts';

/** Annotations with this prefix travel into Envoy's metadata, without it. */
const annotationPrefix = 'gateway.envoyproxy.io/';

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
  return {
    ...(object.kind && { kind: object.kind }),
    ...(name && { name }),
    ...(namespace && { namespace }),
    ...(annotations.length > 0 && { annotations }),
    ...(sectionName && { sectionName }),
  };
}

function annotationsForEnvoy(object: KubernetesObject): readonly MapEntry[] {
  const { annotations } = (object.metadata ?? {}) as Annotated;
  // Most objects have none, and this runs for every setting of every route.
  if (!annotations) return [];
  return sortedEntries(annotations)
    .filter(([key]) => key.startsWith(annotationPrefix))
    .map(([key, value]) => ({ key: key.slice(annotationPrefix.length), value }));
}
