import { describe, expect, it } from 'vitest';
import { attachToRoute } from '../../../../src/translate/policies/extension-server-policy/attach-to-route.ts';
import { tcpRoute } from '../../gateway-api/route-fixtures.ts';
import { statusOf } from '../attachment/recording-kind.ts';
import { gateway, httpRoute, listenerSet, ref } from '../fixtures.ts';
import { extensionPolicy, extensionStage } from './extension-stage.ts';

const policy = extensionPolicy('p');
const tcp = tcpRoute('t', [{ backendRefs: [{ name: 'backend', port: 80 }] }]);

/** Attaches the policy once or more; gives its status and the IR routes that carry it. */
function attach(kind: string, name: string, section?: string, times = 1) {
  const stage = extensionStage({
    gateways: [gateway('gw', 'a', { name: 'tcp', port: 90, protocol: 'TCP' })],
    listenerSets: [listenerSet('ls', 'gw', { extra: 9000 })],
    httpRoutes: [
      httpRoute('r', [{ name: 'gw', sectionName: 'a' }, ref('ListenerSet', 'ls')], ['x', 'y']),
      httpRoute('lost', [{ name: 'gw', sectionName: 'none' }]),
    ],
    tcpRoutes: [
      { ...tcp, metadata: { name: 't', namespace: 'default' }, spec: { ...tcp.spec, parentRefs: [{ name: 'gw' }] } },
    ],
  });
  for (let i = 0; i < times; i++) attachToRoute(stage, policy, { ...ref(kind, name, section), namespace: 'default' });
  const routes = [...stage.context.xds.values()].flatMap(({ http }) => http.flatMap((l) => l.routes));
  const carrying = routes.filter((route) => route.extensionServerPolicies?.length === 1);
  return { status: statusOf(stage.context, policy), names: carrying.map((r) => r.metadata?.sectionName) };
}

const accepted = 'Accepted=True/Accepted';

describe('attachToRoute', () => {
  it('reaches the routes of all parents; the Gateway is the ancestor of a ListenerSet too', () => {
    expect(attach('HTTPRoute', 'r')).toEqual({
      status: [`Gateway/gw/a: ${accepted}`, `Gateway/gw: ${accepted}`],
      names: ['x', 'y', 'x', 'y'],
    });
  });

  it('reaches one rule, and adds a policy once', () => {
    expect(attach('HTTPRoute', 'r', 'y', 2).names).toEqual(['y', 'y']);
  });

  it('refuses a rule that is missing', () => {
    const status = ['Gateway/gw/a: Accepted=False/TargetNotFound', 'Gateway/gw: Accepted=False/TargetNotFound'];
    expect(attach('HTTPRoute', 'r', 'z')).toEqual({ status, names: [] });
  });

  it('refuses routes without HTTP', () => {
    expect(attach('TCPRoute', 't')).toEqual({ status: ['Gateway/gw: Accepted=False/Invalid'], names: [] });
  });

  it('says nothing of routes that are missing or that no listener lets in', () => {
    expect(attach('HTTPRoute', 'nowhere')).toEqual({ status: [], names: [] });
    expect(attach('HTTPRoute', 'lost')).toEqual({ status: [], names: [] });
  });
});
