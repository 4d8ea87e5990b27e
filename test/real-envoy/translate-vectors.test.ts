import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { Xds } from '../../src/translate/ir/xds.ts';
import { translateSet } from '../../src/translate/translate-set.ts';
import { translateXds } from '../../src/translate/xds/translate-xds.ts';
import { canonicalIR } from '../vectors/canonical-ir.ts';
import { loadCheck, sharedVectors } from '../vectors/check.ts';
import { rawInput } from '../vectors/raw-input.ts';
import { vectorOptions } from '../vectors/translate-options.ts';
import { requireEnvoy } from './envoy.ts';
import { type ExpectedRefusals, expectRefusals, judgeMany } from './judge-many.ts';

const expected = JSON.parse(readFileSync(join(import.meta.dirname, 'expected-refusals.json'), 'utf8')) as {
  readonly translate: ExpectedRefusals;
  readonly xds: ExpectedRefusals;
};
const envoy = await requireEnvoy();
const check = existsSync(sharedVectors) ? await loadCheck(sharedVectors) : undefined;

describe.skipIf(!envoy || !check)('a real Envoy takes every configuration that is not listed', () => {
  it('of the translated inputs', { timeout: 900_000 }, async () => {
    if (!envoy || !check) return;
    const refused = await judgeMany(envoy, check.listCases(sharedVectors, 'translate'), async (name) => {
      const vector = check.readCase(join(sharedVectors, 'translate', name));
      const { resources, kinds } = await rawInput(readFileSync(vector.input, 'utf8'));
      return [...translateSet(resources, { ...vectorOptions(vector.options), ...kinds }).xds.values()];
    });
    expectRefusals(refused, expected.translate);
  });

  it('of the intermediate representations', { timeout: 900_000 }, async () => {
    if (!envoy || !check) return;
    const refused = await judgeMany(envoy, check.listCases(sharedVectors, 'xds'), (name) => {
      const vector = check.readCase(join(sharedVectors, 'xds', name));
      return [
        translateXds((canonicalIR(check.readYamlFile(vector.input)) ?? {}) as Xds, vectorOptions(vector.options)),
      ];
    });
    expectRefusals(refused, expected.xds);
  });
});
