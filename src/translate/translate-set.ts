import type { ResourceSet } from '../resources/resource-set.ts';
import type { TranslateOptions } from './options.ts';
import { translate } from './pipeline.ts';
import type { TranslateResult } from './result.ts';
import { createPieceMemory, type PieceMemory } from './xds/piece-memory.ts';
import type { XdsResources } from './xds/resources.ts';
import { translateXds } from './xds/translate-xds.ts';

/** A whole translation: statuses and IR, and Envoy's resources by IR key (keys in byte order). */
export interface Translation {
  readonly result: TranslateResult;
  readonly xds: ReadonlyMap<string, XdsResources>;
}

/** What one translation leaves for the next one of nearly the same input, by IR key. */
export type TranslationMemory = Map<string, PieceMemory>;

/**
 * Translates a resource set from end to end. Never throws on schema-valid input. With a `memory`, messages of routes and clusters that
 * are the same as in the translation before are those very objects; keys that are gone are forgotten.
 */
export function translateSet(set: ResourceSet, options: TranslateOptions, memory?: TranslationMemory): Translation {
  const result = translate(set, options);
  const xds = new Map<string, XdsResources>();
  for (const key of [...result.xdsIR.keys()].sort()) {
    const ir = result.xdsIR.get(key);
    if (!ir) continue;
    const pieces = memory?.get(key) ?? createPieceMemory();
    memory?.set(key, pieces);
    const recall = memory && pieces.begin();
    xds.set(key, translateXds(ir, options, result.provenance, undefined, recall));
  }
  for (const key of [...(memory?.keys() ?? [])]) if (!xds.has(key)) memory?.delete(key);
  return { result, xds };
}
