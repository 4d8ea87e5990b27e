import { route, world } from './analyze-text.ts';

/** The world with a route and with an EnvoyPatchPolicy `more` that has one patch; `at` names the resource, `operation` is in YAML. */
export function patchWorld(type: string, at: string, operation: string): string {
  return `${world}${route}
kind: EnvoyGateway
apiVersion: gateway.envoyproxy.io/v1alpha1
provider: { type: Kubernetes }
gateway: { controllerName: gateway.envoyproxy.io/gatewayclass-controller }
extensionApis: { enableEnvoyPatchPolicy: true }
---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyPatchPolicy
metadata: { name: more, namespace: default }
spec:
  type: JSONPatch
  targetRef: { group: gateway.networking.k8s.io, kind: Gateway, name: eg }
  jsonPatches:
    - type: type.googleapis.com/${type}
      name: ${at}
      operation: ${operation}
`;
}
