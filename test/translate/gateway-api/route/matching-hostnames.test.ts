import { describe, expect, it } from 'vitest';
import { indexListeners } from '../../../../src/translate/gateway-api/route/listener-index.ts';
import { matchingHostnames } from '../../../../src/translate/gateway-api/route/matching-hostnames.ts';
import { contextOf, gateway, listener } from '../context-of.ts';

/** Hostnames of a route on the first of several listeners of port 80. */
function match(routeHostnames: string[] | undefined, own: string | undefined, ...others: string[]) {
  const listeners = [own, ...others].map((hostname, i) =>
    listener(`l${i}`, hostname === undefined ? {} : { hostname }),
  );
  const context = contextOf({ gateways: [gateway('gw', { listeners })] });
  const [first] = context.gateways[0]?.listeners ?? [];
  return first && matchingHostnames(indexListeners(context), first, routeHostnames);
}

describe('matchingHostnames', () => {
  it('gives the listener what a route without hostnames leaves open', () => {
    expect(match(undefined, 'a.example.com')).toEqual(['a.example.com']);
    expect(match([], undefined)).toEqual(['*']);
  });

  it.each([
    [undefined, 'a.example.com', 'a.example.com'],
    ['a.example.com', 'a.example.com', 'a.example.com'],
    ['*.example.com', 'a.b.example.com', 'a.b.example.com'],
    ['a.example.com', '*.example.com', 'a.example.com'],
    ['*.example.com', '*.b.example.com', '*.b.example.com'],
    ['*.b.example.com', '*.example.com', '*.b.example.com'],
    ['*.example.com', '*.example.com', '*.example.com'],
  ])('of listener %s and route %s takes %s', (own, route, common) => {
    expect(match([route], own)).toEqual([common]);
  });

  it.each([
    ['*.example.com', 'example.com'],
    ['*.example.com', 'badexample.com'],
    ['a.example.com', 'b.example.com'],
    ['*.a.com', '*.xa.com'],
  ])('finds nothing in common between %s and %s', (own, route) => {
    expect(match([route], own)).toEqual([]);
  });

  it('leaves to another listener of the port what that has for itself', () => {
    expect(match(['b.example.com', 'a.example.com', 'c.example.com'], '*.example.com', 'b.example.com')).toEqual([
      'a.example.com',
      'c.example.com',
    ]);
  });
});
