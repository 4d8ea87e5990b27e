import { describe, expect, it } from 'vitest';
import type { GatewayListener, RouteGroupKind } from '../../../../src/resources/generated/types.ts';
import { validateAllowedKinds } from '../../../../src/translate/gateway-api/listener/supported-kinds.ts';
import { brief } from '../context-of.ts';
import { oneListener } from './listener-contexts.ts';

function check(rest: Partial<GatewayListener>, kinds?: RouteGroupKind[]) {
  const listener = oneListener({ ...rest, ...(kinds && { allowedRoutes: { kinds } }) });
  const valid = validateAllowedKinds(listener);
  return { valid, kinds: listener.supportedKinds, conditions: brief(listener.conditions) };
}

describe('validateAllowedKinds', () => {
  it.each<[Partial<GatewayListener>, string[]]>([
    [{ protocol: 'HTTP' }, ['HTTPRoute', 'GRPCRoute']],
    [{ protocol: 'HTTPS' }, ['HTTPRoute', 'GRPCRoute']],
    [{ protocol: 'TLS', tls: { mode: 'Passthrough' } }, ['TLSRoute']],
    [{ protocol: 'TLS', tls: {} }, ['TCPRoute', 'TLSRoute']],
    [{ protocol: 'TCP' }, ['TCPRoute']],
    [{ protocol: 'UDP' }, ['UDPRoute']],
  ])('serves by protocol: %j', (rest, names) => {
    const kinds = names.map((kind) => ({ group: 'gateway.networking.k8s.io', kind }));
    expect(check(rest)).toEqual({ valid: true, kinds, conditions: [] });
    expect(check(rest, []).kinds).toEqual(kinds);
  });

  it('keeps the kinds that are asked for as they are written', () => {
    const asked = [{ kind: 'GRPCRoute' }];
    expect(check({}, asked)).toEqual({ valid: true, kinds: asked, conditions: [] });
  });

  it.each<[string, RouteGroupKind]>([
    ['a kind of another protocol', { kind: 'TCPRoute' }],
    ['a foreign group', { group: 'other.io', kind: 'HTTPRoute' }],
  ])('refuses %s and serves the rest', (_name, wrong) => {
    expect(check({}, [wrong, { kind: 'HTTPRoute' }])).toEqual({
      valid: false,
      kinds: [{ kind: 'HTTPRoute' }],
      conditions: ['ResolvedRefs=False/InvalidRouteKinds'],
    });
  });

  it('knows no kinds for a foreign protocol', () => {
    const conditions = ['Accepted=False/UnsupportedProtocol'];
    expect(check({ protocol: 'QUIC' }, [{ kind: 'HTTPRoute' }])).toEqual({ valid: false, kinds: [], conditions });
  });
});
