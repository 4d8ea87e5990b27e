import { describe, expect, it } from 'vitest';
import { rateLimitConfigs } from '../../../../src/translate/infra/rate-limit/configs-by-key.ts';
import { translateText } from '../../translate-text.ts';

const limit = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyGateway
rateLimit: {backend: {type: Redis, redis: {url: "redis.default:6379"}}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: eg}
spec: {controllerName: gateway.envoyproxy.io/gatewayclass-controller}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: limited, namespace: default}
spec: {gatewayClassName: eg, listeners: [{name: http, port: 80, protocol: HTTP}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: free, namespace: default}
spec: {gatewayClassName: eg, listeners: [{name: http, port: 80, protocol: HTTP}]}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: default}
spec: {clusterIP: 10.0.0.1, ports: [{name: http, port: 80, protocol: TCP}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: default}
spec: {parentRefs: [{name: limited}], rules: [{backendRefs: [{name: web, port: 80}]}]}
---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: BackendTrafficPolicy
metadata: {name: few, namespace: default}
spec:
  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: web}]
  rateLimit: {type: Global, global: {rules: [{limit: {requests: 3, unit: Hour}}]}}
`;

describe('rateLimitConfigs', () => {
  it('has the Gateways with global limits, and nothing without a rate limit service', async () => {
    const { options, translation } = await translateText(limit);
    const { result } = translation;
    expect([...result.xdsIR.keys()].sort()).toEqual(['default/free', 'default/limited']);
    const configs = rateLimitConfigs(result, options);
    expect(Object.keys(configs)).toEqual(['default/limited']);
    expect(JSON.stringify(configs)).toContain('"requests_per_unit":3');
    expect(rateLimitConfigs(result, { ...options, rateLimit: undefined })).toEqual({});
  });
});
