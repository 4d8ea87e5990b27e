import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeConfig } from '../../src/envoy/judge-config.ts';
import { staticConfig } from '../../src/envoy/static-config.ts';
import { translateSet } from '../../src/translate/translate-set.ts';
import { loadCheck, sharedVectors } from '../vectors/check.ts';
import { rawInput } from '../vectors/raw-input.ts';
import { vectorOptions } from '../vectors/translate-options.ts';
import { selfSigned } from './certificates.ts';
import { completeResources } from './complete-resources.ts';
import { requireEnvoy } from './envoy.ts';

/** Cases that Envoy refuses, with its words and why that is not our fault. */
const expectedRefusals = JSON.parse(
  readFileSync(join(import.meta.dirname, 'expected-refusals.json'), 'utf8'),
) as Readonly<Record<string, { readonly envoy: string; readonly why: string }>>;

const envoy = await requireEnvoy();
const check = existsSync(sharedVectors) ? await loadCheck(sharedVectors) : undefined;

describe.skipIf(!envoy || !check)('a real Envoy and the translated vectors', () => {
  it('takes every configuration that is not listed', { timeout: 900_000 }, async () => {
    if (!envoy || !check) return;
    const certificate = await selfSigned('example.com');
    const folder = mkdtempSync(join(tmpdir(), 'egctl-files-'));
    const bundle = join(folder, 'ca.crt');
    writeFileSync(bundle, certificate.certificate);
    const file = (path: string): string => (path.endsWith('.crt') ? bundle : path);
    const refused: Record<string, string> = {};
    const names = check.listCases(sharedVectors, 'translate');
    const judge = async (name: string): Promise<void> => {
      const vector = check.readCase(join(sharedVectors, 'translate', name));
      const input = rawInput(check.parseYamlDocuments(readFileSync(vector.input, 'utf8')));
      const options = {
        ...vectorOptions(vector.options),
        extensionKinds: input.extensionKinds,
        extensionPolicyKinds: input.extensionPolicyKinds,
      };
      for (const resources of translateSet(input.resources, options).xds.values()) {
        const config = staticConfig(completeResources(resources, certificate), { file });
        const verdict = await judgeConfig(envoy, JSON.parse(JSON.stringify(config)));
        if (!verdict.accepted) refused[name] = verdict.message;
      }
    };
    await inParallel(names, 3, judge);
    const unexpected = Object.entries(refused).filter(([name]) => !expectedRefusals[name]);
    const stale = Object.keys(expectedRefusals).filter((name) => !refused[name]);
    expect(unexpected, 'refused by Envoy').toEqual([]);
    expect(stale, 'taken by Envoy now: remove them from expected-refusals.json').toEqual([]);
  });
});

async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
