import { expect, it } from 'vitest';
import { withProtoNames } from '../../../../src/translate/xds/proto/proto-names.ts';

const cluster = 'envoy.config.cluster.v3.Cluster';
const httpOptions = 'type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions';

it.each([
  [
    'fields where digits follow an underscore',
    { outlierDetection: { consecutive5xx: 1 } },
    { outlier_detection: { consecutive_5xx: 1 } },
  ],
  [
    'fields of lists',
    { healthChecks: [{ noTrafficInterval: '1s' }] },
    { health_checks: [{ no_traffic_interval: '1s' }] },
  ],
  [
    'an Any by its type, keys of maps not at all',
    { typedExtensionProtocolOptions: { aKey: { '@type': httpOptions, autoConfig: {} } } },
    { typed_extension_protocol_options: { aKey: { '@type': httpOptions, auto_config: {} } } },
  ],
  [
    'no free-form JSON',
    { metadata: { filterMetadata: { aKey: { freeForm: 1 } } } },
    { metadata: { filter_metadata: { aKey: { freeForm: 1 } } } },
  ],
  ['no unknown fields', { noSuchField: 1, name: undefined }, { noSuchField: 1 }],
])('spells %s', (_, message, expected) => {
  expect(withProtoNames(cluster, message)).toEqual(expected);
});

it('leaves messages alone that Envoy does not have', () => {
  const message = { someField: 1 };
  expect(withProtoNames('a.B', message)).toBe(message);
  const config = { typedConfig: { '@type': 'a/a.B', someField: 1 } };
  expect(withProtoNames('envoy.config.core.v3.TypedExtensionConfig', config)).toEqual({
    typed_config: { '@type': 'a/a.B', someField: 1 },
  });
});
