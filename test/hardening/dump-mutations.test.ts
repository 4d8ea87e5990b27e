import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/core/json.ts';
import { toCamelCase } from '../../src/envoy/dump/camel-case.ts';
import { type ConfigDump, type DumpSection, parseConfigDump, sectionTypes } from '../../src/envoy/dump/config-dump.ts';
import { readDumpFile } from '../../src/envoy/dump/read-dump-file.ts';
import { redactSecrets } from '../../src/envoy/dump/redact-secrets.ts';
import { selectSection, summarize, summarizeAll } from '../../src/envoy/summary/dump-summary.ts';
import type { SummaryFilter } from '../../src/envoy/summary/summary-table.ts';
import { configDump, configDumpPart } from '../../src/translate/xds/config-dump.ts';
import { translateManifests } from '../../src/translate-manifests.ts';
import { smallDump } from '../envoy/small-dump.ts';
import { manifestSeeds } from './corpus.ts';
import { mutateText } from './mutate-text.ts';
import { mutateValue } from './mutate-value.ts';
import { factor, survey } from './survey.ts';

const timeout = 120_000 * Math.max(1, factor);
const now = new Date('2027-01-01T00:00:00Z');
const sections = Object.keys(sectionTypes) as readonly DumpSection[];
const filters: readonly SummaryFilter[] = [
  {},
  { name: 'a', port: 80 },
  { host: 'www.example.com', path: '/api' },
  { fqdn: 'a', type: 'http', address: '1' },
  { cluster: 'a', status: 'healthy' },
];

/** Everything that `config` makes of a dump. */
function readAll(dump: ConfigDump, filter: SummaryFilter): void {
  summarizeAll(dump);
  for (const section of sections) {
    summarize(dump, section, filter, now);
    selectSection(dump, section, filter);
  }
  for (const config of dump.configs) toCamelCase(redactSecrets(config));
}

describe('mutated config dumps', () => {
  let dumps: readonly JsonValue[];
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'egctl-dumps-'));
    const made: JsonValue[] = [smallDump as unknown as JsonValue];
    for (const { name, text } of manifestSeeds().filter((_, i) => i % 6 === 0)) {
      const { translation } = await translateManifests({ [name]: text }, { now });
      for (const resources of translation?.xds.values() ?? []) {
        const { configs } = configDump(resources, { node: { id: 'eg' } }) as { readonly configs: JsonValue[] };
        made.push(structuredClone({ configs: [...configs, configDumpPart(resources, {}, 'secret')] }));
      }
    }
    dumps = made;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are summarised without an exception', { timeout }, async () => {
    expect(dumps.length).toBeGreaterThan(2);
    const problems = await survey(2400, (random) => {
      const text = JSON.stringify(mutateValue(random.pick(dumps), random));
      const dump = parseConfigDump(random.chance(0.2) ? mutateText(text, random) : text);
      if (dump.ok) readAll(dump.value, random.pick(filters));
    });
    expect(problems).toEqual([]);
  });

  it('are read from files without an exception', { timeout }, async () => {
    const file = join(folder, 'dump.json');
    const problems = await survey(600, async (random) => {
      const dump = mutateValue(random.pick(dumps), random);
      const text = JSON.stringify(random.chance(0.3) ? { default: { eg: dump } } : dump);
      const bytes = Buffer.from(random.chance(0.5) ? mutateText(text, random) : text);
      const packed = random.chance(0.3) ? gzipSync(bytes) : bytes;
      writeFileSync(file, random.chance(0.2) ? packed.subarray(0, random.below(packed.length)) : packed);
      for (const saved of await readDumpFile(file, folder)) readAll(saved.dump, {});
    });
    expect(problems).toEqual([]);
  });
});
