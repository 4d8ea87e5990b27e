import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { infraObjects } from '../../../src/translate/infra/infra-objects.ts';
import { type OutputRequest, translateOutput } from '../../../src/translate/output/translate-output.ts';
import { at } from '../infra/infra-fixture.ts';
import { shop, translateText } from '../translate-text.ts';

const password = Buffer.from('user:{SHA}2EV2y4dTnKUNTSk+JQGRTr7k7Ts=').toString('base64');
const secured = `${shop}---
apiVersion: v1
kind: Secret
metadata: {name: users, namespace: default}
data: {.htpasswd: ${password}}
---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: SecurityPolicy
metadata: {name: users, namespace: default}
spec:
  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop}]
  basicAuth: {users: {name: users}}
`;
const shopped = await translateText(shop);
const print = (request: Partial<OutputRequest>, { translation, set, options } = shopped): JsonObject =>
  translateOutput(translation, set, options, { kinds: [], xdsType: 'all', showSecrets: false, ...request });

describe('translateOutput', () => {
  it('has the parts asked for, and nothing when none is', () => {
    expect(print({})).toEqual({});
    expect(Object.keys(print({ kinds: ['gateway-api'] }))).toEqual(['gatewayClass', 'gateways', 'httpRoutes']);
    expect(Object.keys(print({ kinds: ['ir'] })).slice(-2)).toEqual(['xdsIR', 'infraIR']);
    expect(Object.keys(print({ kinds: ['xds'] }))).toEqual(['xds']);
    const all = print({ kinds: ['xds', 'ir', 'gateway-api'] });
    expect(Object.keys(all)).toEqual(['gatewayClass', 'gateways', 'httpRoutes', 'xdsIR', 'infraIR', 'xds']);
  });

  it('accepts the class only where the resources themselves are printed', () => {
    const accepted = (kinds: OutputRequest['kinds']) =>
      at(print({ kinds }), 'gatewayClass', 'status', 'conditions', 0, 'status');
    expect([accepted(['gateway-api']), accepted(['ir']), accepted(['ir', 'gateway-api'])]).toEqual([
      'True',
      undefined,
      'True',
    ]);
  });

  it('prints all of Envoy or one part of it, by IR key', () => {
    expect(at(print({ kinds: ['xds'] }), 'xds', 'default/web', 'configs')).toHaveLength(5);
    const routes = print({ kinds: ['xds'], xdsType: 'route' });
    expect(at(routes, 'xds', 'default/web', 'dynamicRouteConfigs', 0, 'routeConfig', 'name')).toBe('default/web/http');
  });

  it('prints the configuration of the rate limit service, which has no IR key without limits', () => {
    expect(print({ kinds: ['xds'], xdsType: 'ratelimit' })).toEqual({ xds: {} });
  });

  it('prints Kubernetes objects where they are given', () => {
    const { translation, set, options } = shopped;
    const infra = infraObjects(translation.result, set, options);
    expect(print({ kinds: ['infra'], infra })).toEqual({ infra: infra.objects });
    expect(Object.keys(infra.objects)).toEqual(['default/web']);
  });

  it('leaves out IR and xDS where no Gateway is ours', async () => {
    const [gatewayClass = ''] = shop.split('---');
    const alone = await translateText(gatewayClass);
    expect(Object.keys(print({ kinds: ['gateway-api', 'ir', 'xds'] }, alone))).toEqual(['gatewayClass']);
  });

  it('shows secret bytes only when asked to', async () => {
    const made = await translateText(secured);
    const inIR = (showSecrets: boolean) => JSON.stringify(print({ kinds: ['ir'], showSecrets }, made).xdsIR);
    expect(inIR(true)).toContain(password);
    expect(inIR(false)).not.toContain(password);
    const inXds = (showSecrets: boolean) => JSON.stringify(print({ kinds: ['xds'], showSecrets }, made).xds);
    expect(inXds(true)).toContain(password);
    expect(inXds(false)).not.toContain(password);
    expect(inXds(false)).toContain('[redacted]');
  });
});
