/** A Gateway on port 80 and a Service `web` behind one HTTPRoute `web`: what behaviour tests add their policies to. */
export const baseManifests = `
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: eg}
spec: {controllerName: gateway.envoyproxy.io/gatewayclass-controller}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: eg, namespace: default}
spec:
  gatewayClassName: eg
  listeners: [{name: http, port: 80, protocol: HTTP}]
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: default}
spec: {clusterIP: 10.96.0.1, ports: [{name: http, port: 8080}]}
`;

/** An HTTPRoute of that Gateway for one path prefix, with its backend. */
export function routeManifest(name: string, prefix: string, service = 'web'): string {
  return `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: ${name}, namespace: default}
spec:
  parentRefs: [{name: eg}]
  rules:
    - matches: [{path: {type: PathPrefix, value: ${prefix}}}]
      backendRefs: [{name: ${service}, port: 8080}]
`;
}

/** A policy of the group gateway.envoyproxy.io for a route; `spec` is YAML indented by two spaces. */
export function policyManifest(kind: string, route: string, spec: string): string {
  return `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ${kind}
metadata: {name: ${route}, namespace: default}
spec:
  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: ${route}}]
${spec}
`;
}

/** An Opaque Secret with text values. */
export function secretManifest(name: string, data: Readonly<Record<string, string>>): string {
  const encoded = Object.entries(data).map(([key, value]) => `  ${key}: ${Buffer.from(value).toString('base64')}`);
  return `
apiVersion: v1
kind: Secret
metadata: {name: ${name}, namespace: default}
data:
${encoded.join('\n')}
`;
}
