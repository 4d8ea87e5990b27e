import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { toCamelCase } from '../../../src/envoy/dump/camel-case.ts';
import { entriesOf, parseConfigDump, sectionsOf } from '../../../src/envoy/dump/config-dump.ts';
import { redactSecrets } from '../../../src/envoy/dump/redact-secrets.ts';
import { smallDump } from '../small-dump.ts';

const dump = { configs: smallDump.configs as unknown as readonly JsonObject[] };

describe('parseConfigDump', () => {
  it('reads dumps and single sections', () => {
    expect(parseConfigDump(JSON.stringify(smallDump))).toMatchObject({ ok: true });
    expect(parseConfigDump(JSON.stringify(smallDump.configs[1]))).toMatchObject({ ok: true, value: { configs: [{}] } });
  });

  it.each(['', '{', '[]', '{}', '{"configs": 1}'])('refuses %j with a sentence', (text) => {
    expect(parseConfigDump(text).ok).toBe(false);
  });
});

describe('depth', () => {
  const nested = (depth: number): string => `{"configs": [${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}]}`;

  it.each([
    [400, true],
    [600, false],
    [100_000, false],
  ])('%i levels: read %s', (depth, read) => {
    expect(parseConfigDump(nested(depth)).ok).toBe(read);
  });
});

describe('entriesOf', () => {
  it('gives name and state in the order of the dump', () => {
    expect(entriesOf(dump, 'listener').map((e) => [e.name, e.state, e.error])).toEqual([
      ['default/eg/http', 'active', undefined],
      ['default/eg/bad', 'error', 'no such cluster'],
    ]);
    expect(entriesOf(dump, 'cluster').map((e) => [e.name, e.state])).toEqual([
      ['xds_cluster', 'static'],
      ['httproute/default/backend/rule/0', 'active'],
    ]);
  });

  it('reads lowerCamelCase as well', () => {
    const camel = toCamelCase(smallDump as unknown as JsonObject) as unknown as typeof dump;
    for (const section of ['listener', 'cluster', 'route', 'endpoint', 'secret'] as const) {
      expect(entriesOf(camel, section).map((e) => e.name)).toEqual(entriesOf(dump, section).map((e) => e.name));
    }
  });
});

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
});

describe('redactSecrets', () => {
  it('hides private parts of secrets in both spellings and nothing else', () => {
    const [section] = sectionsOf(dump, 'secret');
    const text = JSON.stringify(redactSecrets(section as JsonObject));
    expect(text).not.toContain(Buffer.from('very private').toString('base64'));
    expect(text).toContain(Buffer.from('[redacted]').toString('base64'));
    expect(text).toContain(Buffer.from('not a certificate').toString('base64'));
    const generic = {
      '@type': 'x/envoy.admin.v3.SecretsConfigDump',
      s: [{ genericSecret: { secret: { inlineString: 'abc' } } }],
    };
    expect(JSON.stringify(redactSecrets(generic))).not.toContain('abc');
    expect(redactSecrets(dump.configs[0] as JsonObject)).toBe(dump.configs[0]);
  });
});
