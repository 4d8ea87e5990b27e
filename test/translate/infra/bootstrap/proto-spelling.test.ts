import { describe, expect, it } from 'vitest';
import { defaultBootstrap } from '../../../../src/translate/infra/bootstrap/default-bootstrap.ts';
import { protoJson } from '../../../../src/translate/infra/bootstrap/proto-spelling.ts';
import { readBootstrap } from '../../../../src/translate/infra/bootstrap/read-bootstrap.ts';
import { goodValue } from '../infra-fixture.ts';

describe('protoJson', () => {
  it('writes one spelling of names, whatever the input has', () => {
    const message = { connectTimeout: '0.25s', health_checks: [{ intervalJitter: '1s' }] };
    expect(protoJson(message, 'snake')).toEqual({
      connect_timeout: '0.250s',
      health_checks: [{ interval_jitter: '1s' }],
    });
    expect(protoJson(message, 'camel')).toEqual({ connectTimeout: '0.250s', healthChecks: [{ intervalJitter: '1s' }] });
  });

  it('leaves keys alone that are data', () => {
    const message = { static_layer: { 'a.b_c': 1 }, attributes: { my_key: 'x' }, '@type': 'T' };
    expect(protoJson(message, 'camel')).toEqual({
      staticLayer: { 'a.b_c': 1 },
      attributes: { my_key: 'x' },
      '@type': 'T',
    });
    const options = { typed_extension_protocol_options: { 'a_b.C': { http_filters: [] } } };
    expect(protoJson(options, 'camel')).toEqual({ typedExtensionProtocolOptions: { 'a_b.C': { httpFilters: [] } } });
  });

  it('leaves out nulls and zero enums, apart from members of a oneof', () => {
    const message = { lb_policy: 'ROUND_ROBIN', protocol: 'TCP', type: 'STATIC', nothing: null };
    expect(protoJson(message, 'snake')).toEqual({ type: 'STATIC' });
    expect(protoJson({ lb_policy: 'RANDOM' }, 'snake')).toEqual({ lb_policy: 'RANDOM' });
  });

  it('writes 64-bit integers as texts and durations with three digits at a time', () => {
    expect(protoJson({ max_heap_size_bytes: 5, port_value: 5 }, 'snake')).toEqual({
      max_heap_size_bytes: '5',
      port_value: 5,
    });
    expect(protoJson(['10s', '0.5s', '0.0001s', '5seconds'], 'snake')).toEqual([
      '10s',
      '0.500s',
      '0.000100s',
      '5seconds',
    ]);
  });

  it.each([
    {},
    { ipFamily: 'DualStack' as const, maxHeapSizeBytes: 1000, gatewayNamespaceMode: true },
    { proxyMetrics: { prometheus: { compression: { type: 'Gzip' as const } }, matches: [{ value: 'a' }] } },
  ])('writes a default bootstrap as the tables of the API would (%#)', (options) => {
    const defaults = JSON.parse(JSON.stringify(goodValue(defaultBootstrap(options))));
    expect(readBootstrap(defaults)).toEqual({ ok: true, value: protoJson(defaults, 'camel') });
  });
});
