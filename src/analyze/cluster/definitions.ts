import { isObject, type JsonObject } from '../../core/json.ts';

/** A CustomResourceDefinition of a cluster, as far as it tells what may be applied. */
export interface Definition {
  /** `<plural>.<group>`. */
  readonly name: string;
  readonly group: string;
  readonly kind: string;
  /** Release that it comes from, such as v1.2.0; the definitions of the Gateway API say so, those of Envoy Gateway do not. */
  readonly bundleVersion?: string;
  /** standard or experimental; only definitions of the Gateway API have one. */
  readonly channel?: string;
  /** Schemas of the served versions by name. */
  readonly versions: ReadonlyMap<string, JsonObject>;
}

const annotationPrefix = 'gateway.networking.k8s.io/';

/** Reads the definitions of a cluster; objects that are none are passed over. */
export function readDefinitions(objects: readonly JsonObject[]): readonly Definition[] {
  return objects.flatMap((object): readonly Definition[] => {
    const { metadata, spec } = object;
    if (!isObject(metadata) || !isObject(spec) || !isObject(spec.names)) return [];
    const annotations = isObject(metadata.annotations) ? metadata.annotations : {};
    const bundleVersion = annotations[`${annotationPrefix}bundle-version`];
    const channel = annotations[`${annotationPrefix}channel`];
    return [
      {
        name: String(metadata.name),
        group: String(spec.group),
        kind: String(spec.names.kind),
        versions: new Map(servedVersions(spec)),
        ...(typeof bundleVersion === 'string' && { bundleVersion }),
        ...(typeof channel === 'string' && { channel }),
      },
    ];
  });
}

function servedVersions({ versions }: JsonObject): readonly (readonly [string, JsonObject])[] {
  if (!Array.isArray(versions)) return [];
  return versions.filter(isObject).flatMap(({ name, served, schema }) => {
    const root = isObject(schema) ? schema.openAPIV3Schema : undefined;
    return served === true && isObject(root) ? [[String(name), root] as const] : [];
  });
}

/** Where a definition is from, for messages: `v1.2.0, standard channel`. */
export function describeBundle({ bundleVersion, channel }: Definition): string {
  const parts = [bundleVersion, channel && `${channel} channel`].filter((part) => part !== undefined);
  return parts.length === 0 ? 'of an unknown release' : parts.join(', ');
}
