import { describe, expect, it } from 'vitest';
import type { DestinationSetting } from '../../../../src/translate/ir/destination.ts';
import { transportSockets } from '../../../../src/translate/xds/cluster/transport-sockets.ts';
import { upstreamTraits } from '../../../../src/translate/xds/cluster/upstream-traits.ts';
import type { Message } from '../../../../src/translate/xds/messages.ts';
import { clusterScope } from '../xds-scopes.ts';
import { mergedPart } from './cluster-part.ts';

const tls = { alpnProtocols: null, sni: 'a.test', caCertificate: { name: 'ca' } };
const wrapTransportSocket = (inner: Message): Message => ({ name: 'wrapped', inner });
const sockets = (
  settings: readonly Partial<DestinationSetting>[],
  { given, wrap = false, dynamic = false }: { given?: Message; wrap?: boolean; dynamic?: boolean } = {},
) => {
  const named = settings.map((setting) => ({ name: 's', ...setting }));
  return transportSockets(
    clusterScope({ name: 'c', settings: named, endpointType: dynamic ? 'dynamic' : 'static' }),
    mergedPart(wrap ? { wrapTransportSocket } : {}),
    upstreamTraits(named),
    given,
  );
};

describe('transportSockets', () => {
  it('has none without TLS', () => {
    expect(sockets([{}])).toEqual({});
  });

  it('has one for each setting with TLS, chosen by its position', () => {
    const { transportSocketMatches, ...rest } = sockets([{}, { tls }]);
    expect(transportSocketMatches).toMatchObject([
      { name: 'c/tls/1', match: { name: 'c/tls/1' }, transportSocket: { typedConfig: { sni: 'a.test' } } },
    ]);
    expect(rest).toEqual({});
  });

  it('has a dummy of the cluster where all speak HTTP over TLS', () => {
    expect(sockets([{ tls }]).transportSocket).toMatchObject({ name: 'dummy.transport_socket' });
    expect(sockets([{ tls, protocol: 'TCP' }])).not.toHaveProperty('transportSocket');
  });

  it('takes the socket given', () => {
    expect(sockets([{}], { given: { name: 'mine' } })).toEqual({ transportSocket: { name: 'mine' } });
    expect(sockets([{ tls }], { given: { name: 'mine' } }).transportSocket).toEqual({ name: 'mine' });
  });

  it('wraps every socket, also where there would be none', () => {
    expect(sockets([{}], { wrap: true }).transportSocket).toMatchObject({
      name: 'wrapped',
      inner: { name: 'envoy.transport_sockets.raw_buffer' },
    });
    expect(sockets([{}], { wrap: true, given: { name: 'mine' } }).transportSocket).toMatchObject({
      inner: { name: 'mine' },
    });
    expect(sockets([{ tls }], { wrap: true })).toMatchObject({
      transportSocket: { name: 'wrapped', inner: { name: 'dummy.transport_socket' } },
      transportSocketMatches: [
        { transportSocket: { name: 'wrapped', inner: { name: 'envoy.transport_sockets.tls' } } },
      ],
    });
  });

  it('gives a dynamic cluster the socket of its setting', () => {
    const made = sockets([{ tls, isDynamicResolver: true }], { dynamic: true });
    expect(made.transportSocket).toMatchObject({ name: 'envoy.transport_sockets.tls' });
    expect(made).not.toHaveProperty('transportSocketMatches');
  });
});
