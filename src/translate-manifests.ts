import type { Diagnostic } from './core/diagnostic.ts';
import { loadTexts } from './resources/load/load.ts';
import { profiles } from './resources/load/profiles.ts';
import { controllerOptions, type TranslateOptions } from './translate/options.ts';
import { optionsForSet, optionsFromConfig } from './translate/options-from-config.ts';
import { type Translation, translateSet } from './translate/translate-set.ts';

/** A translation of manifests: absent when the input has errors or no GatewayClass. */
export interface ManifestTranslation {
  readonly diagnostics: readonly Diagnostic[];
  readonly translation?: Translation;
}

/**
 * Translates YAML or JSON manifests as a cluster's controller would. `files` maps names (for diagnostics) to texts. Never
 * throws on bad input: what is wrong is in `diagnostics`.
 */
export async function translateManifests(
  files: Readonly<Record<string, string>>,
  options: Partial<TranslateOptions> = {},
): Promise<ManifestTranslation> {
  const texts = Object.entries(files).map(([name, text]) => ({ name, text }));
  const loaded = await loadTexts(texts, { profile: profiles.controller });
  const failed = loaded.diagnostics.some(({ severity }) => severity === 'error');
  if (failed || !loaded.set.gatewayClass) return { diagnostics: loaded.diagnostics };
  const preset: TranslateOptions = { ...controllerOptions, clusterIPWithoutSlices: true, now: new Date() };
  const base = { ...optionsFromConfig(loaded.set.envoyGateway, preset), ...options };
  return { diagnostics: loaded.diagnostics, translation: translateSet(loaded.set, optionsForSet(loaded.set, base)) };
}
