import { describe, expect, it } from 'vitest';
import type { XdsDraft } from '../../../../src/translate/gateway-api/ir-drafts.ts';
import type { HTTPRoute, TCPRoute } from '../../../../src/translate/ir/route.ts';
import {
  applyUDPTraffic,
  withTCPTraffic,
  withTraffic,
} from '../../../../src/translate/policies/backend-traffic-policy/apply-traffic.ts';
import type { BuiltTraffic } from '../../../../src/translate/policies/backend-traffic-policy/build-traffic.ts';
import { backendPolicy } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';

const entry = { kind: 'BackendTrafficPolicy', name: 'p', namespace: 'default' };

function built(rest: Partial<BuiltTraffic> = {}): BuiltTraffic {
  return {
    policy: backendPolicy('p', {}),
    traffic: { retry: {} },
    routeFields: { useClientProtocol: true },
    problems: [],
    statName: () => undefined,
    onRoute: () => ({ removeResponseHeaders: ['x'] }),
    ...rest,
  };
}

describe('withTraffic', () => {
  const route: HTTPRoute = { name: 'r', hostname: '*', isHTTP2: false, metadata: { kind: 'HTTPRoute', name: 'r' } };

  it('puts the policy on a route and lists it', () => {
    expect(withTraffic(route, built(), 'listener')).toEqual({
      ...route,
      useClientProtocol: true,
      traffic: { retry: {} },
      metadata: { ...route.metadata, policies: [entry] },
    });
  });

  it('changes single routes only where the policy targets them', () => {
    expect(withTraffic(route, built(), 'route')?.removeResponseHeaders).toEqual(['x']);
    expect(withTraffic(route, built(), 'listener')).not.toHaveProperty('removeResponseHeaders');
  });

  it('leaves a route that has a policy', () => {
    expect(withTraffic({ ...route, traffic: {} }, built(), 'route')).toBeUndefined();
    expect(withTraffic({ ...route, useClientProtocol: false }, built(), 'route')).toBeUndefined();
  });

  it('closes the route of an invalid policy and leaves it free', () => {
    const changed = withTraffic(route, built({ problems: [{ message: 'm' }], statName: () => 's' }), 'route');
    expect(changed).toEqual({ ...route, statName: 's', directResponse: { statusCode: 500 } });
  });

  it.each([
    ['route', 'old', 'new', 'new'],
    ['listener', 'old', 'new', 'old'],
    ['listener', undefined, 'new', 'new'],
    ['route', 'old', undefined, 'old'],
  ] as const)('names statistics from a policy on the %s: %s and %s', (level, before, named, expected) => {
    const of = { ...route, ...(before && { statName: before }) };
    expect(withTraffic(of, built({ statName: () => named }), level)?.statName).toBe(expected);
  });
});

describe('withTCPTraffic', () => {
  const traffic = {
    loadBalancer: { random: {} },
    timeout: {},
    backendConnection: {},
    retry: {},
  } as BuiltTraffic['traffic'];
  const route: TCPRoute = { name: 't', metadata: { kind: 'TCPRoute', name: 't' } };

  it('fills the fields that TCP knows and that are not set', () => {
    const changed = withTCPTraffic(
      { ...route, timeout: { tcp: {} } },
      built({ traffic, statName: () => 's' }),
      'route',
    );
    expect(changed).toEqual({
      ...route,
      loadBalancer: { random: {} },
      timeout: { tcp: {} },
      backendConnection: {},
      statName: 's',
      metadata: { ...route.metadata, policies: [entry] },
    });
  });

  it('takes connections from route policies alone, and lists every policy', () => {
    const once = withTCPTraffic(route, built({ traffic }), 'listener');
    expect(once).not.toHaveProperty('backendConnection');
    expect(withTCPTraffic(once, built(), 'listener').metadata?.policies).toEqual([entry, entry]);
  });
});

describe('applyUDPTraffic', () => {
  const context = routedContext({});
  const traffic = { loadBalancer: { random: {} }, dns: {}, timeout: {} } as BuiltTraffic['traffic'];

  it('fills load balancing and DNS of the route, without listing the policy', () => {
    const listener = {
      name: 'u',
      route: { name: 'r', dns: { lookupFamily: 'IPv4' } },
    } as unknown as XdsDraft['udp'][number];
    applyUDPTraffic(listener, built({ traffic }), context);
    expect(listener.route).toEqual({ name: 'r', loadBalancer: { random: {} }, dns: { lookupFamily: 'IPv4' } });
  });

  it('does nothing without a route', () => {
    const listener = { name: 'u' } as XdsDraft['udp'][number];
    applyUDPTraffic(listener, built({ traffic }), context);
    expect(listener).toEqual({ name: 'u' });
  });
});
