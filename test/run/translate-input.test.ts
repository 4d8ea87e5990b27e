import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createInputMemory, type TranslatedInput, translateInput } from '../../src/run/translate-input.ts';
import { fakeIo } from '../commands/run-command.ts';
import { baseManifests, routeManifest } from '../real-envoy/manifests.ts';

const folder = mkdtempSync(join(tmpdir(), 'egctl-memory-'));
const { io } = fakeIo({ cwd: folder });
const memory = createInputMemory();
const settings = { files: ['gateway.yaml'], addMissing: false, pointed: new Set<string>() };

/** Reads the documents with what is remembered, and without. */
async function both(...documents: readonly string[]): Promise<readonly [TranslatedInput, TranslatedInput]> {
  writeFileSync(join(folder, 'gateway.yaml'), documents.join('---'));
  return [await translateInput(settings, io, memory), await translateInput(settings, io)];
}

/** What can be seen of a translation. */
const shown = ({ translation, loaded, diagnostics, notes }: TranslatedInput): unknown => ({
  xds: [...(translation?.xds ?? [])],
  statuses: translation?.result.outcomes.map(({ fate, reason }) => [fate, reason]),
  leftovers: loaded.ledger.entries().map(({ document, fate, reason }) => [document.place, fate, reason]),
  diagnostics,
  notes,
});

describe('a translation after another', () => {
  const web = routeManifest('web', '/web');
  it.each([
    ['at first', [baseManifests, web]],
    ['with a route more', [baseManifests, web, routeManifest('more', '/more')]],
    ['with a comment more', [baseManifests, '\n# a comment\n', web, routeManifest('more', '/more')]],
    ['with a mistake', [baseManifests, web.replace('parentRefs', 'parentRef')]],
    ['with a route that nothing takes', [baseManifests, web.replace('name: eg', 'name: other')]],
    ['as at first', [baseManifests, web]],
  ])('is what one without memory is, %s', async (_, documents) => {
    const [remembering, fresh] = await both(...documents);
    expect(shown(remembering)).toEqual(shown(fresh));
  });

  it('is not made again for a comment', async () => {
    const [first] = await both(baseManifests, web);
    const [second] = await both(baseManifests, '\n# a comment\n', web);
    expect(second.translation).toBe(first.translation);
    expect(second.loaded.documents.at(-1)?.place.line).not.toBe(first.loaded.documents.at(-1)?.place.line);
  });
});
