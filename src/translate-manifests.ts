import type { Diagnostic } from './core/diagnostic.ts';
import { type Loaded, loadTexts } from './resources/load/load.ts';
import { profiles } from './resources/load/profiles.ts';
import { controllerOptions, type TranslateOptions } from './translate/options.ts';
import { optionsForSet, optionsFromConfig } from './translate/options-from-config.ts';
import { type Translation, translateSet } from './translate/translate-set.ts';

/** The texts to translate: one text, or several by the names that diagnostics give them. */
export type Manifests = string | Readonly<Record<string, string>>;

/** Settings of the controller, as far as they differ from its defaults, and what becomes of an incomplete input. */
export interface TranslateManifestsOptions extends Partial<TranslateOptions> {
  /** Invent GatewayClasses, Gateways, Services and Namespaces that the manifests refer to but do not have. */
  readonly addMissing?: boolean;
}

/** A translation of manifests: absent when the input has errors or no GatewayClass, and `diagnostics` say which. */
export interface ManifestTranslation {
  readonly diagnostics: readonly Diagnostic[];
  readonly translation?: Translation;
}

/**
 * Translates YAML or JSON manifests as a cluster's controller would; the package exports it as `translate`. Never throws on
 * bad input: what is wrong is in `diagnostics`. Certificates are judged at `options.now`, the present unless it is given.
 */
export async function translateManifests(
  manifests: Manifests,
  { addMissing, ...options }: TranslateManifestsOptions = {},
): Promise<ManifestTranslation> {
  const files = typeof manifests === 'string' ? { 'input.yaml': manifests } : manifests;
  const texts = Object.entries(files).map(([name, text]) => ({ name, text }));
  const loaded = await loadTexts(texts, {
    profile: profiles.controller,
    ...(addMissing && { addMissing: { style: 'complete' } as const }),
  });
  const diagnostics = [...loaded.diagnostics, ...missingClass(loaded)];
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const preset: TranslateOptions = { ...controllerOptions, clusterIPWithoutSlices: true, now: new Date() };
  const base = { ...optionsFromConfig(loaded.set.envoyGateway, preset), ...options };
  return { diagnostics, translation: translateSet(loaded.set, optionsForSet(loaded.set, base)) };
}

/** An empty answer would leave the caller guessing. */
function missingClass({ set, diagnostics }: Loaded): readonly Diagnostic[] {
  if (set.gatewayClass || diagnostics.some(({ severity }) => severity === 'error')) return [];
  return [
    {
      code: 'gateway-class-missing',
      severity: 'error',
      message: 'the manifests have no GatewayClass of Envoy Gateway, so there is nothing that would translate them',
      hint: 'Add a GatewayClass with controllerName gateway.envoyproxy.io/gatewayclass-controller, or set addMissing.',
    },
  ];
}
