import type { JsonObject } from '../../../src/core/json.ts';
import { type KubernetesObject, refOf } from '../../../src/core/resource-ref.ts';
import type { InputDocument } from '../../../src/resources/load/documents/input-document.ts';

const versions: Readonly<Record<string, string>> = {
  ...{ Service: 'v1', Secret: 'v1', ConfigMap: 'v1', Namespace: 'v1', List: 'v1' },
  ...{ EnvoyProxy: 'gateway.envoyproxy.io/v1alpha1', EnvoyGateway: 'gateway.envoyproxy.io/v1alpha1' },
  ...{ EnvoyPatchPolicy: 'gateway.envoyproxy.io/v1alpha1', ClientTrafficPolicy: 'gateway.envoyproxy.io/v1alpha1' },
  ...{ Thing: 'example.com/v1', Deployment: 'apps/v1', EndpointSlice: 'discovery.k8s.io/v1' },
};

/** An object of a kind by its place `namespace/name` or name; kinds that are not listed are Gateway API's. */
export function object(kind: string, place: string, fields: JsonObject = {}): JsonObject {
  const [name = '', namespace] = place.split('/').reverse();
  const apiVersion = versions[kind] ?? 'gateway.networking.k8s.io/v1';
  return { apiVersion, kind, metadata: { name, ...(namespace !== undefined && { namespace }) }, ...fields };
}

/** The document that holds an object, at a line of `in.yaml`. */
export function documentOf(held: JsonObject, line = 1): InputDocument {
  return { object: held, ref: refOf(held as KubernetesObject), place: { file: 'in.yaml', line }, at: [] };
}
