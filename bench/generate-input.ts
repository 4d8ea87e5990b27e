/** Manifests with a number of HTTPRoutes, each with a Service, an EndpointSlice and two rules, as one YAML text. */
export function routesInput(count: number): string {
  const documents = [gatewayClass, gateway];
  for (let i = 0; i < count; i++) documents.push(service(i), endpointSlice(i), route(i));
  return documents.join('---\n');
}

/** The same with policies of several kinds, one for every third route. */
export function mixedInput(count: number): string {
  const policies = Array.from({ length: Math.floor(count / 3.34) }, (_, i) => policy(i));
  return [routesInput(count), ...policies].join('---\n');
}

const gatewayClass = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata:
  name: eg
spec:
  controllerName: gateway.envoyproxy.io/gatewayclass-controller
`;

const gateway = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: eg
  namespace: default
spec:
  gatewayClassName: eg
  listeners:
    - name: http
      protocol: HTTP
      port: 80
`;

function service(i: number): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: service-${i}
  namespace: default
spec:
  clusterIP: 10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}
  ports:
    - name: http
      port: 8080
      protocol: TCP
`;
}

function endpointSlice(i: number): string {
  return `apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata:
  name: service-${i}
  namespace: default
  labels:
    kubernetes.io/service-name: service-${i}
addressType: IPv4
endpoints:
  - addresses:
      - 10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}
    conditions:
      ready: true
ports:
  - name: http
    port: 8080
    protocol: TCP
`;
}

function route(i: number): string {
  return `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: route-${i}
  namespace: default
spec:
  parentRefs:
    - name: eg
  hostnames:
    - host-${i}.example.com
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: /api
      filters:
        - type: RequestHeaderModifier
          requestHeaderModifier:
            set:
              - name: x-route
                value: "${i}"
      backendRefs:
        - name: service-${i}
          port: 8080
    - backendRefs:
        - name: service-${i}
          port: 8080
`;
}

const specs = [
  `kind: BackendTrafficPolicy
spec:
  retry:
    numRetries: 3
  timeout:
    http:
      requestTimeout: 10s
`,
  `kind: SecurityPolicy
spec:
  cors:
    allowOrigins:
      - https://*.example.com
    allowMethods:
      - GET
`,
  `kind: EnvoyExtensionPolicy
spec:
  lua:
    - type: Inline
      inline: function envoy_on_request(handle) handle:headers():add("x-lua", "1") end
`,
];

function policy(i: number): string {
  const spec = specs[i % specs.length] ?? '';
  return `apiVersion: gateway.envoyproxy.io/v1alpha1
${spec}  targetRefs:
    - group: gateway.networking.k8s.io
      kind: HTTPRoute
      name: route-${i}
metadata:
  name: policy-${i}
  namespace: default
`;
}
