import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/analyze.ts';
import { judgeTranslation } from '../../src/analyze/envoy-judge/judge-translation.ts';
import { loadTexts } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';
import { loadCheck, sharedVectors } from '../vectors/check.ts';
import { vectorOptions } from '../vectors/translate-options.ts';
import { requireEnvoy } from './envoy.ts';

const envoy = await requireEnvoy();
const check = existsSync(sharedVectors) ? await loadCheck(sharedVectors) : undefined;

interface Verdicts {
  readonly translate: Readonly<Record<string, { readonly verdict: string }>>;
}

describe.skipIf(!envoy || !check)('analyze --envoy on what a real Envoy refused', () => {
  const verdicts = JSON.parse(readFileSync(join(sharedVectors, 'envoy-verdicts.json'), 'utf8')) as Verdicts;
  const refused = Object.keys(verdicts.translate).filter((name) => verdicts.translate[name]?.verdict === 'refused');

  it.each(refused)('names an object and a field of %s', async (name) => {
    if (!check) return;
    const vector = check.readCase(join(sharedVectors, 'translate', name));
    const text = readFileSync(vector.input, 'utf8');
    const loaded = await loadTexts([{ name: 'input.yaml', text }], { profile: profiles.controller });
    const { now, wasmCache: _, ...translate } = vectorOptions(vector.options);
    const { input, findings: own } = await analyze(loaded, { checks: [], now, translate });
    const { findings } = await judgeTranslation(input, { command: envoy ?? '', env: {} });
    // What the resource checks refuse is never given to Envoy.
    const places = [...findings, ...own].filter(({ resource, path = [] }) => resource && path.length > 1);
    expect(places, JSON.stringify(findings)).not.toEqual([]);
  });
});
