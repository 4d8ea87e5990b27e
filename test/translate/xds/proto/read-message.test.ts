import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../../src/translate/xds/proto/read-message.ts';

const cluster = 'envoy.config.cluster.v3.Cluster';
const read = (type: string, value: object) => {
  const result = readMessage(type, value as never);
  return result.ok ? result.value : result.error;
};

describe('readMessage', () => {
  it('takes both spellings and keeps wrappers, oneofs and empty messages', () => {
    const value = {
      name: 'c',
      type: 'STATIC',
      alt_stat_name: '',
      common_lb_config: {},
      ignore_health_on_host_removal: false,
      per_connection_buffer_limit_bytes: 0,
      outlier_detection: { consecutive_5xx: 0 },
      dnsLookupFamily: 0,
    };
    expect(read(cluster, value)).toEqual({
      name: 'c',
      type: 'STATIC',
      commonLbConfig: {},
      perConnectionBufferLimitBytes: 0,
      outlierDetection: { consecutive5xx: 0 },
    });
  });

  it('keeps a text of one zero, which is no zero value', () => {
    const cors = 'envoy.extensions.filters.http.cors.v3.CorsPolicy';
    expect(read(cors, { max_age: '0' })).toEqual({ maxAge: '0' });
    expect(read('envoy.config.core.v3.SocketOption', { level: '0', name: 9 })).toEqual({ name: '9' });
  });

  it.each([
    ['a field in both spellings, one of them null', { alt_stat_name: null, altStatName: 'x' }],
    ['an enum outside of 32 bits', { dns_lookup_family: 4294967296 }],
    ['a duration of more than ten thousand years', { connect_timeout: '315576000001s' }],
    ['a message of no type', { cluster_type: { typed_config: { '@type': 'a/constructor' } } }],
    ['a member of an empty message', { cluster_type: { typed_config: { '@type': 'a/google.protobuf.Empty', x: 1 } } }],
  ])('refuses %s', (_, value) => {
    expect(read(cluster, { name: 'c', ...value })).toBeTypeOf('string');
  });

  it('takes base64 with line breaks', () => {
    expect(read('envoy.config.core.v3.DataSource', { inline_bytes: 'aGVs\nbG8=\n' })).toEqual({
      inlineBytes: 'aGVsbG8=',
    });
  });

  it('reads messages inside an Any and free-form JSON', () => {
    const value = {
      metadata: { filter_metadata: { some_key: { free_form: [1, null] } } },
      typed_extension_protocol_options: {
        k: {
          '@type': 'type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions',
          explicit_http_config: { http2_protocol_options: { max_concurrent_streams: '7' } },
        },
      },
    };
    expect(read(cluster, value)).toEqual({
      metadata: { filterMetadata: { some_key: { free_form: [1, null] } } },
      typedExtensionProtocolOptions: {
        k: {
          '@type': 'type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions',
          explicitHttpConfig: { http2ProtocolOptions: { maxConcurrentStreams: 7 } },
        },
      },
    });
  });

  it.each([
    [{ nme: 'c' }, 'nme'],
    [{ connect_timeout: 'soon' }, 'connect_timeout'],
    [{ health_checks: [{ timeout: '1s', nope: 1 }] }, 'health_checks[0].nope'],
    [{ connectTimeout: '1s', connect_timeout: '1s' }, 'connect_timeout'],
  ])('names the place of the problem in %j', (value, place) => {
    expect(read(cluster, value)).toContain(place);
  });

  it.each([
    ['a text for a message', 'envoy.config.core.v3.Address', { socket_address: 'a' }, 'socket_address'],
    ['a map for a list', cluster, { health_checks: {} }, 'health_checks'],
    ['a list for a map', cluster, { typed_extension_protocol_options: [] }, 'typed_extension_protocol_options'],
    ['null in a list', cluster, { health_checks: [null] }, 'health_checks[0]'],
    ['a number for a duration', cluster, { connect_timeout: 5 }, 'connect_timeout'],
    ['a duration in minutes', cluster, { connect_timeout: '5m' }, 'connect_timeout'],
    ['an Any without a type', cluster, { cluster_type: { typed_config: { x: 1 } } }, 'cluster_type.typed_config'],
    ['an Any that is a text', cluster, { cluster_type: { typed_config: 'x' } }, 'cluster_type.typed_config'],
    ['a text for free-form JSON', cluster, { metadata: { filter_metadata: { a: 'b' } } }, 'metadata.filter_metadata.a'],
    ['a second member of a oneof', cluster, { type: 'EDS', cluster_type: {} }, 'cluster_type'],
  ])('refuses %s and names its place', (_, type, value, place) => {
    expect(read(type, value)).toMatch(new RegExp(`^${place.replaceAll(/[.[\]]/g, '\\$&')}: `));
  });

  it('reads well-known messages inside an Any from their value', () => {
    const config = 'envoy.config.core.v3.TypedExtensionConfig';
    const inAny = (type: string, rest: object) =>
      read(config, { typed_config: { '@type': `type.googleapis.com/google.protobuf.${type}`, ...rest } });
    expect(inAny('Duration', { value: '1.5s' })).toMatchObject({ typedConfig: { value: '1.500s' } });
    expect(inAny('UInt64Value', { value: 5 })).toMatchObject({ typedConfig: { value: '5' } });
    expect(inAny('ListValue', { value: [1] })).toMatchObject({ typedConfig: { value: [1] } });
    expect(inAny('ListValue', { value: 1 })).toContain('typed_config.value');
    expect(inAny('Empty', {})).toEqual({ typedConfig: { '@type': 'type.googleapis.com/google.protobuf.Empty' } });
  });

  it('takes null for absent, and an empty Any, list and map for what they are', () => {
    expect(
      read(cluster, {
        name: null,
        health_checks: [],
        typed_extension_protocol_options: {},
        cluster_type: { typed_config: {} },
      }),
    ).toEqual({ clusterType: { typedConfig: {} } });
  });

  it('knows no message that is not in the API', () => {
    expect(read('a.B', {})).toContain('a.B');
  });
});
