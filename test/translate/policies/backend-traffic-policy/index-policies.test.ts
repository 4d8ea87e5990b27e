import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicy, BackendTrafficPolicySpec } from '../../../../src/resources/generated/types.ts';
import { emptyResourceSet, type ResourceSet } from '../../../../src/resources/resource-set.ts';
import { createContext } from '../../../../src/translate/create-context.ts';
import type {
  GatewayContext,
  ListenerContext,
  ListenerSetContext,
  ParentContext,
  PolicyIndex,
  RouteContext,
} from '../../../../src/translate/gateway-api/contexts.ts';
import { controllerOptions } from '../../../../src/translate/options.ts';
import { indexPolicies } from '../../../../src/translate/policies/backend-traffic-policy/index-policies.ts';
import { backendPolicy, clientPolicy, gateway, httpRoute, listenerSet, ref } from '../fixtures.ts';

const gw = { gateway: gateway('gw', 'http') } as GatewayContext;
const set = { listenerSet: listenerSet('ls', 'gw', { extra: 90 }) } as ListenerSetContext;
const route = { kind: 'HTTPRoute', route: httpRoute('r', []) } as unknown as RouteContext;

function indexOf(resources: Partial<ResourceSet>): PolicyIndex {
  const context = createContext({ ...emptyResourceSet(), ...resources }, controllerOptions);
  indexPolicies(context);
  if (!context.policyIndex) throw new Error('no index');
  return context.policyIndex;
}

const target = (kind: string, name: string, section?: string) => ({ targetRefs: [ref(kind, name, section)] });

function policies(...specs: readonly BackendTrafficPolicySpec[]): Partial<ResourceSet> {
  return { backendTrafficPolicies: specs.map((spec, i): BackendTrafficPolicy => backendPolicy(`p${i}`, spec)) };
}

function parent(sectionName?: string, listenerSetContext?: ListenerSetContext): ParentContext {
  return {
    parentRef: { name: 'x', ...(sectionName && { sectionName }) },
    gateway: gw,
    ...(listenerSetContext && { listenerSet: listenerSetContext }),
  } as ParentContext;
}

describe('serviceRouting', () => {
  const onGateway = { ...target('Gateway', 'gw'), routingType: 'Service' };

  it('lets the most specific value win', () => {
    const index = indexOf(
      policies(
        onGateway,
        { ...target('Gateway', 'gw', 'http'), routingType: 'Endpoint' },
        {
          ...target('HTTPRoute', 'r', 'rule'),
          routingType: 'Service',
        },
      ),
    );
    expect(index.serviceRouting(route, parent(), undefined)).toBe(true);
    expect(index.serviceRouting(route, parent('http'), undefined)).toBe(false);
    expect(index.serviceRouting(route, parent('http'), 'rule')).toBe(true);
    expect(index.gatewayServiceRouting(gw)).toBe(true);
  });

  it('stops at a route policy without a value, unless it merges', () => {
    expect(
      indexOf(policies(onGateway, target('HTTPRoute', 'r'))).serviceRouting(route, parent(), undefined),
    ).toBeUndefined();
    const merging = { ...target('HTTPRoute', 'r'), mergeType: 'JSONMerge' };
    expect(indexOf(policies(onGateway, merging)).serviceRouting(route, parent(), undefined)).toBe(true);
    const valued = { ...target('HTTPRoute', 'r'), mergeType: 'JSONMerge', routingType: 'Endpoint' };
    const shielding = { ...target('HTTPRoute', 'r', 'rule'), mergeType: 'JSONMerge' };
    expect(indexOf(policies(onGateway, valued, shielding)).serviceRouting(route, parent(), 'rule')).toBe(true);
  });

  it('looks at the ListenerSet, not at listeners of the Gateway', () => {
    const index = indexOf(
      policies(
        onGateway,
        { ...target('Gateway', 'gw', 'extra'), routingType: 'Service' },
        {
          ...target('ListenerSet', 'ls'),
          routingType: 'Endpoint',
        },
      ),
    );
    expect(index.serviceRouting(route, parent('extra', set), undefined)).toBe(false);
  });

  it('gives a scope to the first policy, even one without a value', () => {
    const index = indexOf(policies(target('Gateway', 'gw'), onGateway));
    expect(index.gatewayServiceRouting(gw)).toBeUndefined();
  });
});

describe('hasOwnClusterSettings', () => {
  const http = { gateway: gw, listener: { name: 'http' } } as ListenerContext;
  const extra = { gateway: gw, listenerSet: set, listener: { name: 'extra' } } as ListenerContext;
  const timeout = { timeout: {} };

  it('is true below the Gateway for settings of clusters, and for route policies that do not merge', () => {
    const of = (...specs: readonly BackendTrafficPolicySpec[]) => {
      const index = indexOf(policies(...specs));
      return [index.hasOwnClusterSettings(route, 'rule', http), index.hasOwnClusterSettings(route, 'rule', extra)];
    };
    expect(of({ ...target('Gateway', 'gw'), ...timeout })).toEqual([false, false]);
    expect(of({ ...target('Gateway', 'gw', 'http'), ...timeout })).toEqual([true, false]);
    expect(of({ ...target('ListenerSet', 'ls'), ...timeout })).toEqual([false, true]);
    expect(of({ ...target('ListenerSet', 'ls'), ...timeout }, target('ListenerSet', 'ls', 'extra'))).toEqual([
      false,
      false,
    ]);
    expect(of(target('HTTPRoute', 'r'))).toEqual([true, true]);
    expect(of({ ...target('HTTPRoute', 'r'), mergeType: 'JSONMerge', retry: {} })).toEqual([false, false]);
    expect(of({ ...target('HTTPRoute', 'r', 'rule'), mergeType: 'JSONMerge' }, target('HTTPRoute', 'r'))).toEqual([
      false,
      false,
    ]);
  });

  it('is true where a policy for clients splits HTTP/1', () => {
    const http1 = { http1: {} };
    const of = (kind: string, name: string, section?: string) => {
      const policy = clientPolicy('c', { ...target(kind, name, section), ...http1 });
      return indexOf({ clientTrafficPolicies: [policy] }).hasOwnClusterSettings(route, undefined, http);
    };
    expect(of('Gateway', 'gw', 'http')).toBe(true);
    expect(of('Gateway', 'gw')).toBe(false);
    expect(of('ListenerSet', 'ls')).toBe(false);
  });
});

describe('gatewayUsesConsistentHash', () => {
  it('reads the policy of the Gateway', () => {
    const loadBalancer = { type: 'ConsistentHash', consistentHash: { type: 'SourceIP' } } as const;
    expect(indexOf(policies({ ...target('Gateway', 'gw'), loadBalancer })).gatewayUsesConsistentHash(gw)).toBe(true);
    expect(indexOf(policies({ ...target('HTTPRoute', 'r'), loadBalancer })).gatewayUsesConsistentHash(gw)).toBe(false);
  });
});
