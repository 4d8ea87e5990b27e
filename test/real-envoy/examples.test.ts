import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';
import { controllerOptions } from '../../src/translate/options.ts';
import { optionsForSet } from '../../src/translate/options-from-config.ts';
import { translateSet } from '../../src/translate/translate-set.ts';
import { requireEnvoy } from './envoy.ts';
import { judgeMany } from './judge-many.ts';

const folder = resolve(import.meta.dirname, '../../examples');
// Requests for `x run --check` are no manifests.
const examples = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'requests.yaml');
const envoy = await requireEnvoy();

describe.skipIf(!envoy)('a real Envoy and the examples', () => {
  it.each(examples)('takes %s', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const loaded = await loadTexts([{ name, text }], {
      profile: profiles.controller,
      addMissing: { style: 'complete' },
    });
    expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const base = { ...controllerOptions, clusterIPWithoutSlices: true, now: new Date() };
    const { xds } = translateSet(loaded.set, optionsForSet(loaded.set, base));
    expect(xds.size).toBeGreaterThan(0);
    expect(await judgeMany(envoy ?? '', [name], () => [...xds.values()])).toEqual({});
  });
});
