import { describe, expect, it } from 'vitest';
import type { MergedClusterPart } from '../../../../src/translate/xds/cluster/cluster-parts.ts';
import { httpProtocolOptions } from '../../../../src/translate/xds/cluster/http-protocol-options.ts';
import type { UpstreamTraits } from '../../../../src/translate/xds/cluster/upstream-traits.ts';
import { any } from '../../../../src/translate/xds/messages.ts';
import { at } from '../../infra/infra-fixture.ts';
import { clusterScope } from '../xds-scopes.ts';
import { mergedPart } from './cluster-part.ts';

const type = 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions';
const optionsOf = (
  parts: Partial<MergedClusterPart> = {},
  traits: Partial<UpstreamTraits> = {},
  endpointType: 'static' | 'dynamic' = 'static',
) => {
  const none = { auto: false, http2: false, forceHttp1: false, autoSni: false };
  const made = httpProtocolOptions(clusterScope({ endpointType }), mergedPart(parts), { ...none, ...traits });
  return made && at(made, type);
};

describe('httpProtocolOptions', () => {
  it('is absent where nothing but the defaults of Envoy applies', () => {
    expect(optionsOf()).toBeUndefined();
    expect(optionsOf({}, {}, 'dynamic')).toBeUndefined();
    expect(optionsOf({ http2ProtocolOptions: { a: 1 } })).toBeUndefined();
  });

  const h1 = { enableTrailers: true };
  const h2 = { maxConcurrentStreams: 1 };
  it.each<[string, Partial<MergedClusterPart>, Partial<UpstreamTraits>, object]>([
    [
      'the protocol of the client first',
      { useDownstreamProtocol: true, http1ProtocolOptions: h1, http2ProtocolOptions: h2 },
      { forceHttp1: true, http2: true },
      { useDownstreamProtocolConfig: { httpProtocolOptions: h1, http2ProtocolOptions: h2 } },
    ],
    ['forced HTTP/1 next', {}, { forceHttp1: true, http2: true }, { explicitHttpConfig: { httpProtocolOptions: {} } }],
    [
      'HTTP/2 next',
      { http1ProtocolOptions: h1, http2ProtocolOptions: h2 },
      { http2: true, auto: true },
      { explicitHttpConfig: { http2ProtocolOptions: h2 } },
    ],
    [
      'settings of HTTP/1 next',
      { http1ProtocolOptions: h1 },
      { auto: true },
      { explicitHttpConfig: { httpProtocolOptions: h1 } },
    ],
    [
      'what ALPN chooses next',
      { http2ProtocolOptions: h2 },
      { auto: true },
      { autoConfig: { httpProtocolOptions: {}, http2ProtocolOptions: h2 } },
    ],
    [
      'HTTP/1 last',
      { hashPolicy: [{ a: 1 }] },
      {},
      { hashPolicy: [{ a: 1 }], explicitHttpConfig: { httpProtocolOptions: {} } },
    ],
  ])('speaks %s', (_, parts, traits, expected) => {
    expect(optionsOf(parts, traits)).toEqual({ '@type': `type.googleapis.com/${type}`, ...expected });
  });

  it('takes the server name from the request; a dynamic cluster verifies it, too', () => {
    expect(at(optionsOf({}, { auto: true, autoSni: true }), 'upstreamHttpProtocolOptions')).toEqual({ autoSni: true });
    expect(at(optionsOf({}, { http2: true }), 'upstreamHttpProtocolOptions')).toBeUndefined();
    expect(at(optionsOf({}, { http2: true }, 'dynamic'), 'upstreamHttpProtocolOptions')).toEqual({
      autoSni: true,
      autoSanValidation: true,
    });
  });

  it('has common options and filters, the codec last', () => {
    const httpFilters = [{ name: 'f', typedConfig: any('x') }];
    const made = optionsOf({ commonHttpProtocolOptions: { idleTimeout: '1s' }, httpFilters });
    expect(made).toMatchObject({
      commonHttpProtocolOptions: { idleTimeout: '1s' },
      httpFilters: [{ name: 'f' }, { name: 'envoy.extensions.filters.http.upstream_codec.v3.UpstreamCodec' }],
    });
  });
});
