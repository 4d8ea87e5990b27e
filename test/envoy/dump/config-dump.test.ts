import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { toCamelCase } from '../../../src/envoy/dump/camel-case.ts';
import { entriesOf, parseConfigDump } from '../../../src/envoy/dump/config-dump.ts';
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
