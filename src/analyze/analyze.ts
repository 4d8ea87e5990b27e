import { type Diagnostic, type FieldPath, formatPath, type RelatedPlace } from '../core/diagnostic.ts';
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
  const found = withoutGeneral([...loaded.diagnostics.map(fromLoading), ...runChecks(input, options.checks)]);
  const place = await createDiagnosticPlacer();
  const find = documentFinder(loaded.documents);
  return { findings: place(distinct(found), find), input };
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

/** A finding, complete but for its place. */
interface Found {
  readonly diagnostic: Diagnostic;
  /** Gives way to findings about the same field that are not general. */
  readonly general: boolean;
  /** Fields that the finding speaks of besides its own. */
  readonly explains: readonly RelatedPlace[];
}

function runChecks(input: AnalyzeInput, checks: readonly Check[]): readonly Found[] {
  return checks.flatMap((check) => {
    if (check.needsCluster && !input.cluster) return [];
    return [...check.run(input)].map(({ explainsRelated, ...finding }) => ({
      diagnostic: { code: check.code, severity: check.severity, ...finding },
      general: check.general === true,
      explains: (explainsRelated && finding.related) || [],
    }));
  });
}

/** What loading says. A warning is general: a check that speaks of the field, such as that of old versions, has a page about it. */
function fromLoading(diagnostic: Diagnostic): Found {
  return { diagnostic, general: diagnostic.severity === 'warning', explains: [] };
}

/** Drops general findings about fields that a particular finding speaks of, or that are around those. */
function withoutGeneral(found: readonly Found[]): readonly Diagnostic[] {
  const particular = new Set(
    found
      .filter(({ general, diagnostic }) => !general && diagnostic.severity !== 'info')
      .flatMap(({ diagnostic, explains }) => [diagnostic, ...explains].flatMap(fieldsAround)),
  );
  const gives = ({ general, diagnostic: { resource, path = [] } }: Found): boolean =>
    general && resource !== undefined && particular.has(fieldKey(resource, path));
  return found.filter((one) => !gives(one)).map(({ diagnostic }) => diagnostic);
}

/** The field of a finding and those that it is inside of; the spec as a whole is none of them. */
function fieldsAround({ resource, path = [] }: Pick<Diagnostic, 'resource' | 'path'>): readonly string[] {
  if (resource === undefined) return [];
  const lengths = Array.from({ length: path.length }, (_, i) => i + 1);
  return lengths.flatMap((length) =>
    length === 1 && path[0] === 'spec' ? [] : [fieldKey(resource, path.slice(0, length))],
  );
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
