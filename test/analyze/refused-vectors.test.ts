import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/analyze.ts';
import { findRefusals } from '../../src/analyze/refusals/find-refusals.ts';
import { checks } from '../../src/analyze/registry.ts';
import { loadTexts } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';
import type { Xds } from '../../src/translate/ir/xds.ts';
import { translateXds } from '../../src/translate/xds/translate-xds.ts';
import { canonicalIR } from '../vectors/canonical-ir.ts';
import { type Check, loadCheck, sharedVectors } from '../vectors/check.ts';
import { vectorOptions } from '../vectors/translate-options.ts';

const check = existsSync(sharedVectors) ? await loadCheck(sharedVectors) : undefined;

type Verdicts = Readonly<Record<'translate' | 'xds', Readonly<Record<string, { readonly verdict: string }>>>>;

/** Codes that say that Envoy does not take something; what they name must be refused, and the other way round. */
const refusalCodes = ['EG0027', 'EG0028', 'EG0029', 'EG0032', 'EG0033', 'EG0034', 'EG0035', 'EG0057', 'EG0093'];

describe.skipIf(!check)('what a real Envoy refused', () => {
  const verdicts = (): Verdicts =>
    JSON.parse(readFileSync(join(sharedVectors, 'envoy-verdicts.json'), 'utf8')) as Verdicts;

  it('in translated inputs is found in the input, with its field', { timeout: 180_000 }, async () => {
    if (!check) return;
    for (const name of refusedOf(verdicts().translate)) {
      expect(await placesOf(check, name), name).not.toEqual([]);
    }
  });

  it('in the IR is found in what it is translated to, and nothing else is', { timeout: 180_000 }, () => {
    if (!check) return;
    const wrong = check.listCases(sharedVectors, 'xds').filter((name) => {
      const vector = check.readCase(join(sharedVectors, 'xds', name));
      const ir = canonicalIR(check.readYamlFile(vector.input) ?? {}) as Xds;
      return findRefusals(translateXds(ir, vectorOptions(vector.options))).length > 0;
    });
    expect(wrong).toEqual(refusedOf(verdicts().xds));
  });
});

function refusedOf(cases: Verdicts['xds']): readonly string[] {
  return Object.entries(cases).flatMap(([name, { verdict }]) => (verdict === 'refused' ? [name] : []));
}

/** Findings of a translate case that name an object and a field of it, as `CODE kind`. */
async function placesOf(vectors: Check, name: string): Promise<readonly string[]> {
  const vector = vectors.readCase(join(sharedVectors, 'translate', name));
  const text = readFileSync(vector.input, 'utf8');
  const loaded = await loadTexts([{ name: 'input.yaml', text }], { profile: profiles.controller });
  const { now, wasmCache: _, ...translate } = vectorOptions(vector.options);
  const { findings } = await analyze(loaded, { checks, now, translate });
  return findings.flatMap(({ code, resource, path = [] }) =>
    (refusalCodes.includes(code) || !code.startsWith('EG')) && resource && path.length > 1
      ? [`${code} ${resource.kind}`]
      : [],
  );
}
