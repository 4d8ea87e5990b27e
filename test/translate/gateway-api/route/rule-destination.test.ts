import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicy, EnvoyProxySpec, HTTPRouteRule } from '../../../../src/resources/generated/types.ts';
import { readRouteBackend } from '../../../../src/translate/gateway-api/route/route-backend.ts';
import { placedBackends, ruleDestination } from '../../../../src/translate/gateway-api/route/rule-destination.ts';
import { indexPolicies } from '../../../../src/translate/policies/backend-traffic-policy/index-policies.ts';
import { backendPolicy } from '../../policies/fixtures.ts';
import { attachedRoute } from '../attached-route.ts';
import { envoyProxy } from '../context-of.ts';
import { backend, backendRef, endpointSlice, httpRoute, service } from '../route-fixtures.ts';

const web = { name: 'web', port: 80 };
const nobody = { name: 'nobody', port: 80 };
const empty = { name: 'empty', port: 80 };
const resources = {
  services: ['web', 'other', 'empty'].map((name) => service(name)),
  endpointSlices: [endpointSlice('web'), endpointSlice('other')],
  backends: [backend('spare', { fallback: true, endpoints: [{ ip: { address: '1.2.3.4', port: 80 } }] })],
};

/** The destination of rule 2 of route `app/r`, and what its backends became. */
function destinationOf(
  rule: HTTPRouteRule,
  spec: EnvoyProxySpec = {},
  kind: 'HTTPRoute' | 'GRPCRoute' = 'HTTPRoute',
  backendTrafficPolicies: BackendTrafficPolicy[] = [],
) {
  const proxy = { envoyProxyForGatewayClass: envoyProxy('class', spec) };
  const attached = attachedRoute(httpRoute('r', []), { ...resources, ...proxy, backendTrafficPolicies });
  indexPolicies(attached.context);
  const read = (rule.backendRefs ?? []).map((ref, i) =>
    readRouteBackend({ ...attached, ref, name: `d/backend/${i}`, path: ['spec', 'rules', 2, 'backendRefs', i] }),
  );
  const placed = placedBackends(kind, read);
  const input = { ...attached, rule: { kind: 'HTTPRoute', rule } as const, ruleIndex: 2 };
  const destination = ruleDestination(input, read, placed).forListener(attached.listener);
  return { placed, destination, origin: attached.context.provenance.originsOf(destination)[0] };
}

describe('placedBackends', () => {
  it('leaves out weight 0 and marks failed references of an HTTPRoute', () => {
    const backendRefs = [web, { ...web, weight: 0 }, nobody, empty];
    const marks = (kind: 'HTTPRoute' | 'GRPCRoute') =>
      destinationOf({ backendRefs }, {}, kind).placed.map(({ setting }) => [setting.name, setting.invalid]);
    expect(marks('HTTPRoute')).toEqual([
      ['d/backend/0', undefined],
      ['d/backend/2', true],
      ['d/backend/3', undefined],
    ]);
    expect(marks('GRPCRoute')[1]).toEqual(['d/backend/2', undefined]);
  });
});

describe('ruleDestination', () => {
  it('is named after the rule and carries the identity of route and rule', () => {
    const { destination, origin } = destinationOf({ name: 'third', backendRefs: [web] });
    expect(destination).toMatchObject({
      name: 'httproute/app/r/rule/2',
      metadata: { kind: 'HTTPRoute', name: 'r', namespace: 'app', sectionName: 'third' },
      settings: [{ name: 'd/backend/0' }],
    });
    expect(destination).not.toHaveProperty('statName');
    expect(origin).toMatchObject({ path: ['spec', 'rules', 2], object: { metadata: { name: 'r' } } });
    expect(destinationOf({}).destination.metadata).not.toHaveProperty('sectionName');
  });

  it('is named for statistics as the EnvoyProxy says', () => {
    const telemetry = { metrics: { clusterStatName: '%ROUTE_NAME%/%ROUTE_RULE_NUMBER%' } };
    expect(destinationOf({ backendRefs: [web] }, { telemetry }).destination.statName).toBe('r/2');
  });

  it.each<[string, HTTPRouteRule, boolean]>([
    ['several backends', { backendRefs: [web, { ...web, name: 'other' }] }, true],
    ['a session and several', { sessionPersistence: {}, backendRefs: [web, { ...web, name: 'other' }] }, false],
    ['a session and one', { sessionPersistence: {}, backendRefs: [web] }, true],
    ['a fallback', { backendRefs: [web, { ...backendRef('spare'), weight: 0 }] }, false],
  ])('shares clusters of a rule with %s', (_name, rule, shared) => {
    const { destination } = destinationOf(rule, { mergeBackends: {} });
    expect(destination.backendClusterRefs !== undefined).toBe(shared);
    expect(destination.settings !== undefined).toBe(!shared);
  });

  it.each([true, false])('keeps backends together that the Gateway hashes consistently: %s', (hashes) => {
    const loadBalancer = { type: 'ConsistentHash', consistentHash: { type: 'SourceIP' } } as const;
    const onGateway = { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'gw' }] };
    const policy = backendPolicy('p', { ...onGateway, ...(hashes && { loadBalancer }) }, { namespace: 'infra' });
    const { destination } = destinationOf(
      { backendRefs: [web, { ...web, name: 'other' }] },
      { mergeBackends: {} },
      'HTTPRoute',
      [policy],
    );
    expect(destination.settings !== undefined).toBe(hashes);
  });
});
