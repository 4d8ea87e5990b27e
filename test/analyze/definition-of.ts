import type { JsonObject } from '../../src/core/json.ts';

/** Where a definition is from: the annotations that the Gateway API puts on its definitions. */
export interface Bundle {
  readonly version?: string;
  readonly channel?: string;
}

/** A CustomResourceDefinition of the Gateway API that serves one version of a kind; `schema` is that of its objects. */
export function definitionOf(
  kind: string,
  { version = 'v1.6.1', channel = 'standard' }: Bundle = {},
  schema: object = { type: 'object' },
  served = 'v1',
): JsonObject {
  const plural = `${kind.toLowerCase()}s`;
  return {
    metadata: {
      name: `${plural}.gateway.networking.k8s.io`,
      annotations: {
        'gateway.networking.k8s.io/bundle-version': version,
        'gateway.networking.k8s.io/channel': channel,
      },
    },
    spec: {
      group: 'gateway.networking.k8s.io',
      names: { kind, plural },
      versions: [{ name: served, served: true, schema: { openAPIV3Schema: schema } }],
    },
  } as JsonObject;
}
