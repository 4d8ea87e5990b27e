import type { Diagnostic } from '../core/diagnostic.ts';
import type { Io } from '../core/io.ts';
import { createDocumentCache, type DocumentCache } from '../resources/load/documents/document-cache.ts';
import { type Loaded, type LoadOptions, load } from '../resources/load/load.ts';
import { profiles } from '../resources/load/profiles.ts';
import { controllerOptions, type TranslateOptions } from '../translate/options.ts';
import { optionsForSet, optionsFromConfig } from '../translate/options-from-config.ts';
import { assumedWasmCache } from '../translate/remote/wasm-cache.ts';
import { type Translation, type TranslationMemory, translateSet } from '../translate/translate-set.ts';
import { createStandInAddresses, type StandInAddresses } from './stand-in-addresses.ts';
import { type StandInServices, standInServices } from './stand-in-services.ts';

/** What to translate. */
export interface InputSettings {
  readonly files: readonly string[];
  readonly addMissing: boolean;
  /** Service ports that traffic is pointed elsewhere for, as `namespace/name:port`. */
  readonly pointed: ReadonlySet<string>;
}

/** What one translation leaves for the next one, so that little has to be done again. */
export interface InputMemory {
  readonly documents: DocumentCache;
  readonly addresses: StandInAddresses;
  readonly translation: TranslationMemory;
  last?: FreshTranslation & { readonly loaded: Loaded };
}

/** The memory of a session that has translated nothing yet. */
export function createInputMemory(): InputMemory {
  return { documents: createDocumentCache(), addresses: createStandInAddresses(), translation: new Map() };
}

/** A translation of the files for this machine; `translation` is absent when the input cannot be served. */
export interface TranslatedInput {
  readonly loaded: Loaded;
  /** Everything that is wrong with the input, with places. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the translation assumes, one sentence each. */
  readonly notes: readonly string[];
  readonly translation?: Translation;
  readonly standIns?: StandInServices;
}

/** Loads and translates the files as a controller on this host would. Bad input is told by `diagnostics`. */
export async function translateInput(
  settings: InputSettings,
  io: Io,
  memory: InputMemory = createInputMemory(),
): Promise<TranslatedInput> {
  const options: LoadOptions = {
    profile: profiles.controller,
    addMissing: settings.addMissing ? { style: 'complete' } : undefined,
    cache: memory.documents,
  };
  const loaded = await load(settings.files, io, options);
  const failed = loaded.diagnostics.some(({ severity }) => severity === 'error');
  if (failed) return { loaded, diagnostics: loaded.diagnostics, notes: [] };
  if (!loaded.set.gatewayClass) return { loaded, diagnostics: [...loaded.diagnostics, noClass], notes: [] };
  const { last } = memory;
  const reuse = last !== undefined && sameObjects(last.loaded, loaded);
  const { translation, standIns, notes } = reuse ? last : translateLoaded(loaded, settings, io, memory);
  for (const { copy, original } of standIns.copies) loaded.ledger.alias(copy, original);
  for (const { object, fate, reason } of translation.result.outcomes) loaded.ledger.mark(object, fate, reason);
  const input = { loaded, diagnostics: loaded.diagnostics, notes, translation, standIns };
  memory.last = input;
  return input;
}

interface FreshTranslation {
  readonly translation: Translation;
  readonly standIns: StandInServices;
  readonly notes: readonly string[];
}

function translateLoaded(loaded: Loaded, settings: InputSettings, io: Io, memory: InputMemory): FreshTranslation {
  const standIns = standInServices(loaded.set, settings.pointed, memory.addresses);
  const notes: string[] = [];
  const translation = translateSet(standIns.set, runOptions(loaded, io, notes), memory.translation);
  return { translation, standIns, notes };
}

/** Whether a change concerned comments and blank lines alone; the document cache keeps the objects of what is as it was. */
function sameObjects(before: Loaded, after: Loaded): boolean {
  const [old, now] = [before.documents, after.documents];
  return old.length === now.length && now.every(({ object }, i) => object === old[i]?.object);
}

const noClass: Diagnostic = {
  code: 'gateway-class-missing',
  severity: 'error',
  message: 'the input has no GatewayClass of Envoy Gateway, so there is nothing to run',
  hint: 'Add a GatewayClass with controllerName gateway.envoyproxy.io/gatewayclass-controller, or use --add-missing-resources.',
};

/** Backends on this machine are what a local run is for. */
function runOptions(loaded: Loaded, io: Io, notes: string[]): TranslateOptions {
  const preset: TranslateOptions = { ...controllerOptions, clusterIPWithoutSlices: true };
  const base: TranslateOptions = {
    ...optionsFromConfig(loaded.set.envoyGateway, preset),
    runningOnHost: true,
    now: io.now(),
  };
  const options = optionsForSet(loaded.set, base);
  return { ...options, wasmCache: assumedWasmCache(options, (note) => void notes.push(note)) };
}
