import { describe, expect, it } from 'vitest';
import type { SecurityPolicySpec } from '../../../../src/resources/generated/types.ts';
import type { RouteContext } from '../../../../src/translate/gateway-api/contexts.ts';
import { indexIRRoutes } from '../../../../src/translate/policies/attachment/ir-route-index.ts';
import { unmergedPolicy } from '../../../../src/translate/policies/attachment/merge-policies.ts';
import { secureRoute } from '../../../../src/translate/policies/security-policy/secure-route.ts';
import { tcpRoute } from '../../gateway-api/route-fixtures.ts';
import { gateway, httpRoute } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';
import { allow, byPlace, missingExtAuth, securityPolicy } from './security-policies.ts';

const tcp = tcpRoute('t', [{ backendRefs: [{ name: 'backend', port: 80 }] }]);

/** Puts a policy on route `r` or `t`; gives the IR routes by listener and rule. */
function secure(
  name: 'r' | 't',
  spec: SecurityPolicySpec,
  { ruleName, ready = true }: { ruleName?: string; ready?: boolean } = {},
) {
  const context = routedContext({
    gateways: [gateway('gw', 'a', 'b', { name: 'tcp', port: 90, protocol: 'TCP' })],
    httpRoutes: [
      httpRoute(
        'r',
        [
          { name: 'gw', sectionName: 'a' },
          { name: 'gw', sectionName: 'b' },
        ],
        ['x', 'y'],
      ),
      httpRoute('other', [{ name: 'gw' }]),
    ],
    tcpRoutes: [
      { ...tcp, metadata: { name: 't', namespace: 'default' }, spec: { ...tcp.spec, parentRefs: [{ name: 'gw' }] } },
    ],
  });
  const route = context.routes.find((r) => r.route.metadata.name === name) as RouteContext;
  const effective = unmergedPolicy(securityPolicy('p', spec));
  const attachments = route.parents.map((parent) => ({ parent, listeners: ready ? parent.listeners : [] }));
  const problems = secureRoute(context, indexIRRoutes(context), {
    effective,
    route,
    ...(ruleName && { ruleName }),
    attachments,
  });
  const ir = context.xds.get('default/gw');
  const http = (ir?.http ?? []).flatMap((listener) =>
    listener.routes.map((made) => ({ ...made, at: `${listener.name.slice(-1)}:${made.metadata?.sectionName}` })),
  );
  return { problems: problems.length, http, tcp: ir?.tcp[0]?.routes[0] };
}

const places = (routes: ReturnType<typeof secure>['http']) => routes.map(({ at }) => at);

describe('secureRoute', () => {
  it('secures the routes of the object on all listeners, and no others', () => {
    const { http, problems } = secure('r', { cors: {} });
    expect(problems).toBe(0);
    expect(places(http.filter(({ security }) => security))).toEqual(['a:x', 'a:y', 'b:x', 'b:y']);
  });

  it('secures one rule', () => {
    const { http } = secure('r', { cors: {} }, { ruleName: 'y' });
    expect(places(http.filter(({ security }) => security))).toEqual(['a:y', 'b:y']);
  });

  it('closes routes whose policy cannot be had in full; each problem counts once', () => {
    const { http, problems } = secure('r', { cors: {}, ...missingExtAuth(false) });
    expect(problems).toBe(1);
    expect(places(http.filter(({ directResponse }) => directResponse))).toEqual(['a:x', 'a:y', 'b:x', 'b:y']);
    expect(secure('r', missingExtAuth(true)).http.some(({ directResponse }) => directResponse)).toBe(false);
  });

  it('reports listeners that cannot serve the policy, what they share once', () => {
    const { http, problems } = secure('r', byPlace, { ruleName: 'x' });
    expect(problems).toBe(3);
    expect(places(http.filter(({ directResponse }) => directResponse))).toEqual(['a:x', 'b:x']);
  });

  it('does no more than look at the shared parts where no listener lets the route in', () => {
    const found = secure('r', { ...allow('10.0.0.1'), ...missingExtAuth(false) }, { ready: false });
    expect(found.problems).toBe(1);
    expect(found.http.some(({ security }) => security)).toBe(false);
  });

  it('authorizes TCP by what is the same everywhere', () => {
    const { tcp: made, problems } = secure('t', { ...allow('10.0.0.0/8'), ...missingExtAuth(false) });
    expect(problems).toBe(0);
    expect(made?.authorization?.rules).toHaveLength(1);
    expect(secure('t', allow('10.0.0.1')).tcp).not.toHaveProperty('authorization');
  });
});
