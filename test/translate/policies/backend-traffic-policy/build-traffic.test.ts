import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicySpec } from '../../../../src/resources/generated/types.ts';
import type { HTTPRoute } from '../../../../src/translate/ir/route.ts';
import { mergePolicies, unmergedPolicy } from '../../../../src/translate/policies/attachment/merge-policies.ts';
import { buildTraffic } from '../../../../src/translate/policies/backend-traffic-policy/build-traffic.ts';
import { backendTrafficMergeRules } from '../../../../src/translate/policies/backend-traffic-policy/merge-rules.ts';
import { backendPolicy, gateway } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';

const context = routedContext({ gateways: [gateway('gw', 'http')] });
const [gw] = context.gateways;
const route: HTTPRoute = { name: 'r', hostname: '*', isHTTP2: false };

function build(effective: Parameters<typeof buildTraffic>[2]) {
  if (!gw) throw new Error('a Gateway was given');
  return buildTraffic(context, gw, effective);
}
const alone = (spec: BackendTrafficPolicySpec) => build(unmergedPolicy(backendPolicy('p', spec)));

describe('buildTraffic', () => {
  it('gathers what the features make, on the traffic and on the route', () => {
    const built = alone({ retry: { numRetries: 3 }, dns: { respectDnsTtl: true }, useClientProtocol: true });
    expect(built.traffic).toMatchObject({ retry: { numRetries: 3 }, dns: {} });
    expect(built.routeFields).toEqual({ useClientProtocol: true });
    expect(built.problems).toEqual([]);
    expect(alone({}).traffic).toEqual({});
  });

  it('keeps the valid parts beside problems', () => {
    const built = alone({ retry: { numRetries: 3 }, timeout: { tcp: { connectTimeout: 'soon' } } });
    expect(built.traffic).toMatchObject({ retry: { numRetries: 3 } });
    expect(built.problems.map(({ path }) => path?.join('.'))).toEqual(['spec.timeout.tcp.connectTimeout']);
  });

  it('names statistics and changes routes as features say', () => {
    const pattern = { telemetry: { metrics: { routeStatName: '%ROUTE_NAME%' } } };
    expect(alone(pattern).statName({ kind: 'HTTPRoute', name: 'r' })).toBe('r');
    expect(alone({}).statName(undefined)).toBeUndefined();
    const byLoad = { loadBalancer: { type: 'BackendUtilization', backendUtilization: {} } } as const;
    expect(alone(byLoad).onRoute(route).removeResponseHeaders).toContain('endpoint-load-metrics');
    expect(alone({}).onRoute(route)).toEqual({});
  });

  it('remembers the policy behind the traffic; of merged ones that of the route', () => {
    const parent = backendPolicy('parent', { retry: {} });
    const own = backendPolicy('own', {});
    const effective = mergePolicies(parent, own, 'JSONMerge', backendTrafficMergeRules);
    const { traffic } = build(effective);
    expect(traffic.retry).toEqual({});
    expect(context.effectivePolicies.of(traffic)).toBe(effective);
    expect(context.provenance.originsOf(traffic)).toEqual([{ object: own, path: ['spec'] }]);
    expect(context.provenance.originsOf(traffic.retry ?? {})).toEqual([{ object: parent, path: ['spec', 'retry'] }]);
  });
});
