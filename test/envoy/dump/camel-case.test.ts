import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { toCamelCase } from '../../../src/envoy/dump/camel-case.ts';

describe('toCamelCase', () => {
  const convert = (value: object): unknown => toCamelCase(value as JsonObject);

  it('renames fields and sorts keys', () => {
    expect(JSON.stringify(convert({ version_info: '1', last_updated: { b_c: 1 }, a: [{ x_y: 2 }], http2_x: 0 }))).toBe(
      '{"a":[{"xY":2}],"http2X":0,"lastUpdated":{"bC":1},"versionInfo":"1"}',
    );
  });

  it('leaves keys of maps and structs alone', () => {
    expect(convert({ typed_per_filter_config: { my_filter: { some_field: 1 } } })).toEqual({
      typedPerFilterConfig: { my_filter: { someField: 1 } },
    });
    expect(convert({ metadata: { filter_metadata: { my_ns: { my_key: 1 } } } })).toEqual({
      metadata: { filterMetadata: { my_ns: { my_key: 1 } } },
    });
    expect(convert({ node: { metadata: { my_key: { in_ner: 1 } } } })).toEqual({
      node: { metadata: { my_key: { in_ner: 1 } } },
    });
    const struct = { '@type': 'type.googleapis.com/xds.type.v3.TypedStruct', type_url: 'x', value: { my_key: 1 } };
    expect(convert(struct)).toMatchObject({ typeUrl: 'x', value: { my_key: 1 } });
    expect(convert({ providers: { my_provider: { forward_payload_header: 'x' } } })).toEqual({
      providers: { my_provider: { forwardPayloadHeader: 'x' } },
    });
    expect(convert({ rules: [{ match: {}, requires: { provider_name: 'a_b' } }] })).toEqual({
      rules: [{ match: {}, requires: { providerName: 'a_b' } }],
    });
  });

  it('keeps names of maps that mean something to JavaScript', () => {
    const labels = JSON.parse('{"__proto__": {"b_c": 1}, "constructor": {}}');
    expect(JSON.stringify(toCamelCase({ labels }))).toBe('{"labels":{"__proto__":{"bC":1},"constructor":{}}}');
  });

  it('spells what is free-form as it is, with sorted keys', () => {
    expect(JSON.stringify(convert({ json_format: { z_z: 1, a_a: [{ c_c: 1, b_b: 2 }] } }))).toBe(
      '{"jsonFormat":{"a_a":[{"b_b":2,"c_c":1}],"z_z":1}}',
    );
    const value = { '@type': 'type.googleapis.com/google.protobuf.Struct', value: { a_b: 1 } };
    expect(convert({ typed_config: value })).toEqual({ typedConfig: value });
  });

  it('knows a map and a requirement of JWT by what stands beside them', () => {
    expect(convert({ filter_state_rules: { name: 'n', requires: { my_key: { provider_name: 'p' } } } })).toEqual({
      filterStateRules: { name: 'n', requires: { my_key: { providerName: 'p' } } },
    });
  });

  it('leaves values that are no messages as they are', () => {
    expect(['a_b', 1, true, null, undefined].map(toCamelCase)).toEqual(['a_b', 1, true, null, undefined]);
    expect(toCamelCase([{ a_b: 1 }, 'c_d'])).toEqual([{ aB: 1 }, 'c_d']);
    expect(convert({ some_field: null, typed_per_filter_config: null })).toEqual({
      someField: null,
      typedPerFilterConfig: null,
    });
  });
});
