/** From sources or objects to a ResourceSet: reads, checks, completes and orders, and keeps the account of every document. */

import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Io } from '../../core/io.ts';
import type { JsonObject } from '../../core/json.ts';
import { type KubernetesObject, type ResourceRef, refOf } from '../../core/resource-ref.ts';
import { defaultControllerName } from '../default-controller-name.ts';
import type { EnvoyGateway } from '../kinds/envoy-gateway.ts';
import { createLedger, type Ledger } from '../ledger.ts';
import type { ResourceSet } from '../resource-set.ts';
import { type Admitted, admitObject } from './admit-object.ts';
import { buildSet, extensionKindTest, findConfiguration, type SetMember, selectClass } from './build-set.ts';
import type { DocumentCache } from './documents/document-cache.ts';
import type { InputDocument } from './documents/input-document.ts';
import { readDocuments, type WrittenObject } from './documents/read-documents.ts';
import { dropRepeated } from './drop-repeated.ts';
import { addMissing } from './missing/add-missing.ts';
import { addMissingLikeEgctl } from './missing/add-missing-egctl.ts';
import type { WithInvented } from './missing/invented.ts';
import { missingNamespaces } from './missing/required-namespaces.ts';
import { createDiagnosticPlacer, type PlaceDiagnostics } from './places/place-diagnostics.ts';
import { textPosition } from './places/text-position.ts';
import type { LoadProfile } from './profiles.ts';
import { sortSet } from './sort-set.ts';
import { readSources } from './sources/read-sources.ts';
import type { SourceText } from './sources/source-text.ts';

/** How to load; the profile holds what differs between callers (profiles.ts). */
export interface LoadOptions {
  readonly profile: LoadProfile;
  /** The controller's configuration from elsewhere; a document of kind EnvoyGateway in the input comes first. */
  readonly envoyGateway?: EnvoyGateway;
  /** Translate the class of this name; otherwise the profile decides. */
  readonly gatewayClassName?: string;
  /** Invent what the input refers to and does not have; `egctl` needs the default bootstrap text. */
  readonly addMissing?: { readonly style: 'complete' } | { readonly style: 'egctl'; readonly defaultBootstrap: string };
  /** Keeps what was read for the next load. */
  readonly cache?: DocumentCache;
}

/** What was loaded. Whoever calls decides whether diagnostics of severity error end the command. */
export interface Loaded {
  /** All objects of the input in order, also those that were refused or left out (the ledger tells). */
  readonly documents: readonly InputDocument[];
  readonly set: ResourceSet;
  readonly ledger: Ledger;
  /** Everything that is wrong, with places, in input order. */
  readonly diagnostics: readonly Diagnostic[];
  /** What `addMissing` added or completed. */
  readonly invented: readonly ResourceRef[];
  /** The texts of the input by name, for excerpts. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads sources (files, directories, globs, `-`, URLs) and loads what they hold. */
export async function load(sources: readonly string[], io: Io, options: LoadOptions): Promise<Loaded> {
  const { texts, diagnostics } = await readSources(sources, io);
  const loaded = await loadTexts(texts, options);
  return { ...loaded, diagnostics: [...diagnostics, ...loaded.diagnostics] };
}

/** Loads texts that were read before. */
export async function loadTexts(texts: readonly SourceText[], options: LoadOptions): Promise<Loaded> {
  options.cache?.begin();
  const written = await readDocuments(texts, options.profile, options.cache);
  const loaded = await loadObjects(written.objects, options);
  return {
    ...loaded,
    diagnostics: inInputOrder([...written.diagnostics, ...loaded.diagnostics], texts),
    texts: new Map(texts.map(({ name, text }) => [name, text])),
  };
}

/** Orders diagnostics as their places stand in the input; those without a place come last. */
function inInputOrder(diagnostics: readonly Diagnostic[], texts: readonly SourceText[]): readonly Diagnostic[] {
  const files = new Map(texts.map(({ name }, i) => [name, i]));
  const rank = ({ place }: Diagnostic): number => files.get(place?.file ?? '') ?? texts.length;
  return [...diagnostics].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

/** An object to load: from a document, or (without text) from a cluster, whose name stands for the file. */
export type LoadableObject = WrittenObject | { readonly object: JsonObject; readonly origin: string };

/** Checks objects, enters them into a ledger and builds the set. */
export async function loadObjects(objects: readonly LoadableObject[], options: LoadOptions): Promise<Loaded> {
  const { profile, cache } = options;
  const configuration =
    findConfiguration(
      objects.map(({ object }) => object),
      profile,
    ) ?? options.envoyGateway;
  const admission = {
    profile,
    isExtension: extensionKindTest(configuration),
    controllerName: configuration?.gateway?.controllerName ?? defaultControllerName,
  };
  const ledger = createLedger();
  const diagnostics: Diagnostic[] = [];
  let place: PlaceDiagnostics | undefined;
  const admitted: { readonly document: InputDocument; readonly result: Admitted }[] = [];
  for (const loadable of objects) {
    const admit = (): Admitted => admitObject(loadable.object, admission);
    const result = cache ? cache.admitted(loadable.object, [profile, configuration], admit) : admit();
    const document = toDocument(loadable, result);
    admitted.push({ document, result });
    enter(ledger, document, result);
    if (result.diagnostics.length === 0) continue;
    place ??= await createDiagnosticPlacer();
    diagnostics.push(...place(result.diagnostics, () => document));
  }
  const repeated = dropRepeated(admitted, profile, ledger);
  const members: SetMember[] = repeated.kept.map(({ result }) => ({
    object: result.object,
    extension: result.outcome === 'extension',
  }));
  const lacksNamespace = objects.some(({ object }) => !refOf(object as KubernetesObject).namespace);
  const finished = finishSet(buildSet(members, configuration), lacksNamespace, options);
  for (const { copy, original } of finished.completed) ledger.alias(copy, original);
  return {
    documents: admitted.map(({ document }) => document),
    set: finished.set,
    ledger,
    diagnostics: [...diagnostics, ...repeated.diagnostics, ...finished.diagnostics],
    invented: finished.invented,
    texts: new Map(),
  };
}

interface Finished extends WithInvented {
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds what the profile and the options ask for, chooses the class and orders the lists. */
function finishSet(built: ResourceSet, lacksNamespace: boolean, options: LoadOptions): Finished {
  const { profile, gatewayClassName } = options;
  const needed = profile.requiredNamespaces
    ? missingNamespaces(built, profile, lacksNamespace ? profile.missingNamespace : undefined)
    : [];
  const set: ResourceSet = { ...built, namespaces: [...built.namespaces, ...needed] };
  const sort = (unsorted: ResourceSet): ResourceSet => (profile.sort ? sortSet(unsorted) : unsorted);
  const select = (from: ResourceSet): ResourceSet => selectClass(from, profile, gatewayClassName);
  // The last document counts in the order of the input, the oldest class in the order of age.
  const finish = (from: ResourceSet): ResourceSet =>
    profile.gatewayClass === 'last' ? sort(select(from)) : select(sort(from));
  const style = options.addMissing;
  if (style === undefined) return { set: finish(set), invented: [], completed: [], diagnostics: [] };
  if (style.style === 'complete') {
    const added = addMissing(set, profile);
    return { ...added, set: finish(added.set), diagnostics: [] };
  }
  const selected = select(set);
  const added = addMissingLikeEgctl(selected, style.defaultBootstrap);
  if (added.ok) return { ...added.value, set: sort(added.value.set), diagnostics: [] };
  const hint = 'Add a GatewayClass to the input.';
  return {
    set: sort(selected),
    invented: [],
    completed: [],
    diagnostics: [{ code: 'gateway-class-missing', severity: 'error', message: added.error, hint }],
  };
}

function toDocument(loadable: LoadableObject, { object, ref, rulesSkipped }: Admitted): InputDocument {
  const document = { object, ref, ...placeOf(loadable) };
  return rulesSkipped ? { ...document, rulesSkipped } : document;
}

function placeOf(loadable: LoadableObject): Pick<InputDocument, 'text' | 'at' | 'place'> {
  if ('origin' in loadable) return { place: { file: loadable.origin }, at: [] };
  const { text, at, offset } = loadable;
  const { line, column } = textPosition(text, offset);
  return { text, at, place: { file: text.source.name, line, column } };
}

function enter(ledger: Ledger, document: InputDocument, { outcome, reason }: Admitted): void {
  if (outcome === 'refused') ledger.enter(document, 'rejected', reason);
  else if (outcome === 'left-out') ledger.enter(document, 'ignored', reason);
  else if (document.ref.kind === 'EnvoyGateway') ledger.enter(document, 'used', "the controller's configuration");
  else ledger.enter(document);
}
