import { expect, it } from 'vitest';
import {
  isDynamicResolverRoute,
  isSniResolverRoute,
} from '../../../../src/translate/xds/route/dynamic-resolver-route.ts';

const resolver = { name: 's', isDynamicResolver: true };
const destination = { name: 'd', settings: [resolver] };

it.each([
  [destination, true],
  [{ name: 'd', settings: [resolver, resolver] }, false],
  [{ name: 'd', settings: [{ name: 's' }] }, false],
  [{ name: 'd' }, false],
  [undefined, false],
])('a route to %j leads to the host of the request: %s', (to, expected) => {
  expect(isDynamicResolverRoute({ destination: to })).toBe(expected);
});

it.each([
  [{ inspector: { snis: ['a'] } }, true],
  [{ inspector: { snis: ['a'] }, terminate: { alpnProtocols: null } }, false],
  [{ terminate: { alpnProtocols: null } }, false],
  [undefined, false],
])('with TLS %j it leads to the server name: %s', (tls, expected) => {
  expect(isSniResolverRoute({ name: 'r', destination, tls })).toBe(expected);
  expect(isSniResolverRoute({ name: 'r', destination: { name: 'd' }, tls })).toBe(false);
});
