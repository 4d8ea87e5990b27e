import { defineFeature, type Feature } from '../../../src/translate/features/feature.ts';
import { features as allFeatures } from '../../../src/translate/features/registry.ts';
import type { ToXdsHooks } from '../../../src/translate/features/to-xds-hooks.ts';
import type { Xds } from '../../../src/translate/ir/xds.ts';
import { controllerOptions, type TranslateOptions } from '../../../src/translate/options.ts';
import { createProvenance } from '../../../src/translate/provenance.ts';
import { createTranslation, type XdsTranslation } from '../../../src/translate/xds/translation.ts';

/** A translation of an IR that has just started, with all features, or with one feature for each of these hooks: f0, f1, ... */
export function startedTranslation(
  xds: Xds = {},
  hooks?: readonly ToXdsHooks[],
  options: Partial<TranslateOptions> = {},
): XdsTranslation {
  const features = hooks?.map(hookFeature) ?? allFeatures;
  return createTranslation(xds, { ...controllerOptions, ...options }, createProvenance(), features);
}

/** Problems that a translation met, as texts. */
export function problemsOf(t: XdsTranslation): readonly string[] {
  return t.table.problems.map(({ message }) => message);
}

function hookFeature(toXds: ToXdsHooks, index: number): Feature {
  return defineFeature({ name: `f${index}`, summary: '', fields: [], toXds });
}
