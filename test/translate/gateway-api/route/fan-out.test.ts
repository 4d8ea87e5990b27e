import { describe, expect, it } from 'vitest';
import type { GatewayListener } from '../../../../src/resources/generated/types.ts';
import { fanOut } from '../../../../src/translate/gateway-api/route/fan-out.ts';
import type { RuleResult } from '../../../../src/translate/gateway-api/route/http-rule.ts';
import type { HTTPRoute } from '../../../../src/translate/ir/route.ts';
import { attachedRoute } from '../attached-route.ts';
import { gateway, listener } from '../context-of.ts';
import { grpcRoute, httpRoute } from '../route-fixtures.ts';

const open = { allowedRoutes: { namespaces: { from: 'All' as const } } };
const made = (name: string, rest: Partial<HTTPRoute> = {}): HTTPRoute => ({
  name,
  hostname: '',
  isHTTP2: false,
  ...rest,
});

/** Gives routes of one rule each to listeners; the destination of a rule is named after the listener. */
function fan(listeners: GatewayListener[], rules: HTTPRoute[][], hostnames: string[] = [], kind = 'HTTPRoute') {
  const route = kind === 'HTTPRoute' ? httpRoute('r', [], { hostnames }) : grpcRoute('r', []);
  const attached = attachedRoute(route, { gateways: [gateway('gw', { listeners })] });
  const { context, index, routeContext, parent } = attached;
  let resolved = 0;
  const results = rules.map(
    (routes): RuleResult => ({
      routes,
      problems: [],
      destination: {
        forListener: ({ irName }) => {
          resolved += 1;
          return { name: irName };
        },
      },
    }),
  );
  const reached = fanOut(context, index, routeContext, parent, results);
  return { reached, resolved, listeners: parent.listeners, http: context.xds.get('infra/gw')?.http ?? [] };
}

describe('fanOut', () => {
  it('makes one copy for each hostname, in the order host, rule, match', () => {
    const rules = [[made('0/match/0'), made('0/match/1')], [made('1/match/0')]];
    const { http, resolved } = fan([listener('http', open)], rules, ['b.example.com', '*.a.com']);
    expect(http[0]?.routes.map(({ name, hostname }) => [name, hostname])).toEqual([
      ['0/match/0/*_a_com', '*.a.com'],
      ['0/match/1/*_a_com', '*.a.com'],
      ['1/match/0/*_a_com', '*.a.com'],
      ['0/match/0/b_example_com', 'b.example.com'],
      ['0/match/1/b_example_com', 'b.example.com'],
      ['1/match/0/b_example_com', 'b.example.com'],
    ]);
    expect(http[0]?.routes[0]?.destination).toEqual({ name: 'infra/gw/http' });
    expect(resolved).toBe(2);
  });

  it('resolves no destination for routes that answer themselves', () => {
    const rules = [[made('a', { directResponse: { statusCode: 404 } }), made('b', { redirect: {} })]];
    const { http, resolved } = fan([listener('http', open)], rules);
    expect(http[0]?.routes.map(({ destination }) => destination)).toEqual([undefined, undefined]);
    expect(resolved).toBe(0);
  });

  it.each([
    [{}, 8080],
    [{ scheme: 'http' }, 80],
    [{ scheme: 'https' }, 443],
    [{ scheme: 'https', port: 8443 }, 8443],
  ])('completes the port of the redirect %j', (redirect, port) => {
    const { http } = fan([listener('http', { port: 8080, ...open })], [[made('a', { redirect })]]);
    expect(http[0]?.routes[0]?.redirect?.port).toBe(port);
  });

  it('counts listeners that are not ready, and passes by those without a common hostname', () => {
    const tls = { certificateRefs: [{ name: 'none' }] };
    const listeners = [
      listener('broken', { protocol: 'HTTPS', port: 443, tls, ...open }),
      listener('other', { hostname: 'other.org', ...open }),
    ];
    const found = fan(listeners, [[made('a')]], ['a.example.com']);
    expect(found.reached).toBe(true);
    expect(found.listeners.map((l) => l.attachedRoutes)).toEqual([1, 0]);
    expect(found.http.flatMap(({ routes }) => routes)).toEqual([]);
    expect(fan(listeners.slice(1), [[made('a')]], ['a.example.com']).reached).toBe(false);
  });

  it('lets features shape listeners by the kind of route', () => {
    const on = [listener('http', open)];
    expect(fan(on, [], [], 'GRPCRoute').http[0]?.grpc).toEqual({ enableGRPCWeb: true, enableGRPCStats: true });
    expect(fan(on, []).http[0]).not.toHaveProperty('grpc');
  });
});
