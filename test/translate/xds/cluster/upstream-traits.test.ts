import { expect, it } from 'vitest';
import type { DestinationSetting } from '../../../../src/translate/ir/destination.ts';
import { upstreamTraits } from '../../../../src/translate/xds/cluster/upstream-traits.ts';

const tls = { alpnProtocols: null };
const none = { auto: false, http2: false, forceHttp1: false, autoSni: false };
const traits = (...settings: readonly Partial<DestinationSetting>[]) =>
  upstreamTraits(settings.map((setting) => ({ name: 's', ...setting })));

it.each<[string, readonly Partial<DestinationSetting>[], object]>([
  ['no settings', [], none],
  ['no TLS', [{}], none],
  ['TLS everywhere', [{ tls }, { tls }], { ...none, auto: true, autoSni: true }],
  ['TLS of some', [{ tls }, {}], none],
  ['TLS of TCP', [{ tls, protocol: 'TCP' }], none],
  ['a server name', [{ tls: { ...tls, sni: 'a' } }, { tls }], { ...none, auto: true }],
  ['server names of endpoints', [{ tls: { ...tls, autoSNIFromEndpointHostname: true } }], { ...none, auto: true }],
  ['gRPC', [{ protocol: 'GRPC' }, {}], { ...none, http2: true }],
  ['HTTP/2', [{}, { protocol: 'HTTP2' }], { ...none, http2: true }],
  ['forced HTTP/1', [{ forceHTTP1Upstream: true }, {}], { ...none, forceHttp1: true }],
])('of %s', (_, settings, expected) => {
  const found = traits(...settings);
  expect(Object.fromEntries(Object.entries(found).map(([key, value]) => [key, Boolean(value)]))).toEqual(expected);
});
