import { type Diagnostic, type FieldPath, formatPath } from '../core/diagnostic.ts';
import type { ResourceRef } from '../core/resource-ref.ts';
import type { Loaded } from '../resources/load/load.ts';
import { createDiagnosticPlacer, documentFinder } from '../resources/load/places/place-diagnostics.ts';
import { type LoadProfile, profiles } from '../resources/load/profiles.ts';
import { controllerOptions, type TranslateOptions } from '../translate/options.ts';
import { optionsForSet, optionsFromConfig } from '../translate/options-from-config.ts';
import { assumedWasmCache } from '../translate/remote/wasm-cache.ts';
import { translateSet } from '../translate/translate-set.ts';
import type { AnalyzeInput, Check } from './check.ts';
import type { ClusterState } from './cluster/cluster-state.ts';
import { createAnalyzeIndex } from './index/analyze-index.ts';
import { refKey } from './index/ref-key.ts';
import { prepareSet } from './prepare-set.ts';

/** How to analyse. */
export interface AnalyzeOptions {
  readonly checks: readonly Check[];
  readonly now: Date;
  readonly profile?: LoadProfile;
  /** Settings of the translation that are not those of a cluster with defaults. */
  readonly translate?: Partial<TranslateOptions>;
  readonly cluster?: ClusterState;
}

/** What an analysis found: loading problems first, then the checks in the order of their codes. */
export interface Analysis {
  readonly findings: readonly Diagnostic[];
  readonly input: AnalyzeInput;
}

/** Translates loaded resources, runs the checks and places their findings. Findings that say the same twice are told once. */
export async function analyze(loaded: Loaded, options: AnalyzeOptions): Promise<Analysis> {
  const input = createInput(loaded, options);
  const found = runChecks(input, options.checks);
  const place = await createDiagnosticPlacer();
  const find = documentFinder(loaded.documents);
  return { findings: place(distinct([...loaded.diagnostics, ...found]), find), input };
}

function createInput(loaded: Loaded, options: AnalyzeOptions): AnalyzeInput {
  const set = prepareSet(loaded.set, options.profile ?? profiles.controller);
  for (const [i, service] of loaded.set.services.entries()) loaded.ledger.alias(set.services[i] ?? service, service);
  const base = { ...optionsFromConfig(set.envoyGateway, controllerOptions), clusterIPWithoutSlices: true };
  const translateOptions = optionsForSet(set, { ...base, ...options.translate, now: options.now });
  const complete = {
    ...translateOptions,
    wasmCache: translateOptions.wasmCache ?? assumedWasmCache(translateOptions, () => {}),
  };
  const refused = loaded.ledger.leftovers().flatMap(({ document, fate }) => (fate === 'rejected' ? [document] : []));
  const translation = translateSet(set, complete);
  for (const { object, fate, reason } of translation.result.outcomes) loaded.ledger.mark(object, fate, reason);
  return {
    set,
    documents: loaded.documents,
    translation,
    ledger: loaded.ledger,
    options: complete,
    now: options.now,
    index: createAnalyzeIndex(set, translation.result, refused),
    ...(options.cluster && { cluster: options.cluster }),
  };
}

/** The findings of checks, complete but for their places. */
function runChecks(input: AnalyzeInput, checks: readonly Check[]): readonly Diagnostic[] {
  const found = checks.flatMap((check) => {
    if (check.needsCluster && !input.cluster) return [];
    return [...check.run(input)].map((finding) => ({
      check,
      diagnostic: { code: check.code, severity: check.severity, ...finding },
    }));
  });
  return withoutGeneral(found);
}

interface Found {
  readonly check: Check;
  readonly diagnostic: Diagnostic;
}

/** Drops findings of general checks about fields that a particular check speaks of, or about fields inside them. */
function withoutGeneral(found: readonly Found[]): readonly Diagnostic[] {
  const particular = new Set<string>();
  for (const { check, diagnostic } of found) {
    if (check.general || !diagnostic.resource || diagnostic.severity === 'info') continue;
    const { resource, path = [] } = diagnostic;
    for (let length = 2; length <= path.length; length++) particular.add(fieldKey(resource, path.slice(0, length)));
  }
  const gives = ({ check, diagnostic: { resource, path = [] } }: Found): boolean =>
    check.general === true && resource !== undefined && path.length > 1 && particular.has(fieldKey(resource, path));
  return found.filter((one) => !gives(one)).map(({ diagnostic }) => diagnostic);
}

function fieldKey(resource: ResourceRef, path: FieldPath): string {
  return `${refKey(resource)} ${formatPath(path)}`;
}

function distinct(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter(({ code, resource, path, place, message }) => {
    const key = JSON.stringify([code, resource, path, place, message]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
