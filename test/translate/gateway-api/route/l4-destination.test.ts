import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicy, L4RouteRule } from '../../../../src/resources/generated/types.ts';
import { readL4Backends } from '../../../../src/translate/gateway-api/route/l4-backends.ts';
import { l4Destination } from '../../../../src/translate/gateway-api/route/l4-destination.ts';
import { indexPolicies } from '../../../../src/translate/policies/backend-traffic-policy/index-policies.ts';
import { backendPolicy } from '../../policies/fixtures.ts';
import { attachedRoute } from '../attached-route.ts';
import { envoyProxy, gateway, listener } from '../context-of.ts';
import { tcpRoute } from '../route-fixtures.ts';

const listeners = [listener('tcp', { protocol: 'TCP', allowedRoutes: { namespaces: { from: 'All' } } })];
const web = { name: 'web', port: 80 };

function destinationOf(rule: L4RouteRule, mergeBackends = false, backendTrafficPolicies: BackendTrafficPolicy[] = []) {
  const envoyProxyForGatewayClass = envoyProxy('class', mergeBackends ? { mergeBackends: {} } : {});
  const attached = attachedRoute(tcpRoute('r', []), {
    gateways: [gateway('gw', { listeners })],
    envoyProxyForGatewayClass,
    backendTrafficPolicies,
  });
  indexPolicies(attached.context);
  const { context, routeContext, parent, listener: of } = attached;
  const backends = readL4Backends(context, routeContext, parent, [rule]);
  const destination = l4Destination(context, routeContext, of, backends, rule.name);
  return { destination, origin: context.provenance.originsOf(destination)[0] };
}

describe('l4Destination', () => {
  it('has the settings of its backends and the identity of route and rule', () => {
    const { destination, origin } = destinationOf({ name: 'first', backendRefs: [web] });
    expect(destination).toMatchObject({
      name: 'tcproute/app/r/rule/-1',
      settings: [{ name: 'tcproute/app/r/rule/-1/backend/0', protocol: 'TCP' }],
      metadata: { kind: 'TCPRoute', name: 'r', sectionName: 'first' },
    });
    expect(origin?.path).toEqual(['spec', 'rules']);
  });

  it('has a name and an identity alone without usable backends', () => {
    expect(destinationOf({ backendRefs: [{ name: 'nobody', port: 80 }] }).destination).toEqual({
      name: 'tcproute/app/r/rule/-1',
      metadata: { kind: 'TCPRoute', name: 'r', namespace: 'app' },
    });
  });

  it('shares the cluster of its one backend where the Gateway merges them', () => {
    const shared = [{ name: 'service/app/web/80/tcp', weight: 1 }];
    expect(destinationOf({ backendRefs: [web] }, true).destination.backendClusterRefs).toEqual(shared);
    expect(destinationOf({ backendRefs: [web, web] }, true).destination).not.toHaveProperty('backendClusterRefs');
  });

  it('shares none for a rule whose policy shapes its clusters', () => {
    const target = { group: 'gateway.networking.k8s.io', kind: 'TCPRoute', name: 'r', sectionName: 'first' };
    const policy = backendPolicy('p', { targetRefs: [target], timeout: {} }, { namespace: 'app' });
    const shares = (name: string) =>
      destinationOf({ name, backendRefs: [web] }, true, [policy]).destination.backendClusterRefs !== undefined;
    expect([shares('first'), shares('second')]).toEqual([false, true]);
  });
});
