import { describe, expect, it } from 'vitest';
import type { SecurityPolicySpec } from '../../../../src/resources/generated/types.ts';
import type { GatewayContext } from '../../../../src/translate/gateway-api/contexts.ts';
import { unmergedPolicy } from '../../../../src/translate/policies/attachment/merge-policies.ts';
import { secureListeners } from '../../../../src/translate/policies/security-policy/secure-listeners.ts';
import { tcpRoute } from '../../gateway-api/route-fixtures.ts';
import { gateway, httpRoute } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';
import { allow, byPlace, missingExtAuth, securityPolicy } from './security-policies.ts';

const tcp = tcpRoute('t', [{ backendRefs: [{ name: 'backend', port: 80 }] }]);

/** Puts a policy on all listeners of a Gateway but the last one. */
function secure(spec: SecurityPolicySpec, httpRoutes = [httpRoute('r', [{ name: 'gw' }])]) {
  const context = routedContext({
    gateways: [gateway('gw', 'http', { name: 'tcp', port: 90, protocol: 'TCP' }, 'last')],
    httpRoutes,
    tcpRoutes: [
      { ...tcp, metadata: { name: 't', namespace: 'default' }, spec: { ...tcp.spec, parentRefs: [{ name: 'gw' }] } },
    ],
  });
  const [gw] = context.gateways as [GatewayContext];
  const listeners = gw.listeners.filter(({ listener }) => listener.name !== 'last');
  const effective = unmergedPolicy(securityPolicy('p', spec));
  const problems = secureListeners(context, { effective, gateway: gw, listeners, wholeGateway: false });
  const ir = context.xds.get('default/gw');
  return {
    problems: problems.length,
    http: ir?.http.map(({ routes }) => routes[0]),
    tcp: ir?.tcp[0]?.routes[0],
  };
}

describe('secureListeners', () => {
  it('secures HTTP routes in full and TCP routes by authorization', () => {
    const found = secure({ cors: {}, ...allow('10.0.0.0/8') });
    expect(found.problems).toBe(0);
    expect(Object.keys(found.http?.[0]?.security ?? {}).sort()).toEqual(['authorization', 'cors']);
    expect(found.tcp?.authorization).toMatchObject({ defaultAction: 'Deny' });
    expect(found.tcp).not.toHaveProperty('security');
    expect(found.http?.[1]).not.toHaveProperty('security');
  });

  it('closes the routes of a policy that cannot be had in full', () => {
    const found = secure({ cors: {}, ...missingExtAuth(false) });
    expect(found.problems).toBe(1);
    expect(found.http?.[0]).toMatchObject({ security: { cors: {} }, directResponse: { statusCode: 500 } });
    expect(found.tcp).not.toHaveProperty('authorization');
  });

  it('reports what a listener cannot serve', () => {
    const found = secure(byPlace);
    expect(found.problems).toBe(2);
    expect(found.http?.map((route) => route?.directResponse?.statusCode)).toEqual([500, undefined]);
  });

  it('looks at listeners without routes too', () => {
    expect(secure(byPlace, []).problems).toBe(2);
  });
});
