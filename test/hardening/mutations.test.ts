import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/analyze.ts';
import { checks } from '../../src/analyze/registry.ts';
import { overviewTable } from '../../src/commands/experimental/translate/overview-table.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { printJson } from '../../src/output/print-json.ts';
import { printYaml } from '../../src/output/print-yaml.ts';
import { type Loaded, loadTexts } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';
import { infraObjects } from '../../src/translate/infra/infra-objects.ts';
import { controllerOptions } from '../../src/translate/options.ts';
import { optionsForSet, optionsFromConfig } from '../../src/translate/options-from-config.ts';
import { translateOutput } from '../../src/translate/output/translate-output.ts';
import { translateSet } from '../../src/translate/translate-set.ts';
import { manifestSeeds } from './corpus.ts';
import { mutateText } from './mutate-text.ts';
import { mutateValue } from './mutate-value.ts';
import { factor, survey } from './survey.ts';

const seeds = manifestSeeds();
const timeout = 180_000 * Math.max(1, factor);
const now = new Date('2027-01-01T00:00:00Z');

/** Everything that x translate can make of what was loaded, in a format that changes with the case. */
function translateAndPrint(loaded: Loaded, index: number): void {
  if (!loaded.set.gatewayClass) return;
  const preset = { ...controllerOptions, clusterIPWithoutSlices: true, now };
  const options = optionsForSet(loaded.set, optionsFromConfig(loaded.set.envoyGateway, preset));
  const translation = translateSet(loaded.set, options);
  const infra = infraObjects(translation.result, loaded.set, options);
  const output = translateOutput(translation, loaded.set, options, {
    kinds: ['gateway-api', 'ir', 'xds', 'infra'],
    xdsType: index % 5 === 0 ? 'ratelimit' : 'all',
    showSecrets: index % 2 === 0,
    infra,
  });
  if (index % 4 === 0) printYaml(output);
  else printJson(output);
  overviewTable(translation);
}

describe('mutated manifests', () => {
  it('has something to start from', () => {
    expect(seeds.length).toBeGreaterThan(50);
  });

  it('texts are loaded and translated without an exception', { timeout }, async () => {
    const problems = await survey(3500, async (random, index) => {
      const text = mutateText(random.pick(seeds).text, random);
      const profile = random.chance(0.2) ? profiles.egctl : profiles.controller;
      const addMissing = random.chance(0.3) ? ({ style: 'complete' } as const) : undefined;
      translateAndPrint(await loadTexts([{ name: 'in.yaml', text }], { profile, addMissing }), index);
    });
    expect(problems).toEqual([]);
  });

  it('objects are loaded and translated without an exception', { timeout }, async () => {
    const parsed = await seedObjects();
    const problems = await survey(2500, async (random, index) => {
      const list = mutateValue([...random.pick(parsed)], random);
      const text = list.map((object) => JSON.stringify(object)).join('\n---\n');
      translateAndPrint(await loadTexts([{ name: 'in.json', text }], { profile: profiles.controller }), index);
    });
    expect(problems).toEqual([]);
  });

  it('are analysed without an exception', { timeout }, async () => {
    const problems = await survey(1000, async (random) => {
      const text = mutateText(random.pick(seeds).text, random);
      const loaded = await loadTexts([{ name: 'in.yaml', text }], { profile: profiles.controller });
      await analyze(loaded, { checks, now });
    });
    expect(problems).toEqual([]);
  });
});

async function seedObjects(): Promise<readonly (readonly JsonObject[])[]> {
  const lists = await Promise.all(
    seeds.map(async ({ name, text }) => {
      const loaded = await loadTexts([{ name, text }], { profile: profiles.controller });
      return loaded.documents.map(({ object }) => object as unknown as JsonObject);
    }),
  );
  return lists.filter((list) => list.length > 0);
}
