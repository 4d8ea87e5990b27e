import { CommandError } from '../core/errors.ts';
import { isObject, type JsonObject } from '../core/json.ts';
import { readYaml } from './read-yaml.ts';
import type { HookManifest, Manifest } from './rendered-chart.ts';

const hookEvents = new Set([
  ...['pre-install', 'post-install', 'pre-delete', 'post-delete', 'pre-upgrade', 'post-upgrade', 'pre-rollback'],
  ...['post-rollback', 'test', 'test-success', 'test-failure'],
]);

/** Objects and hooks of one rendered file, in its order. Text that is no YAML object is a CommandError with the template's path. */
export function splitManifests(
  path: string,
  text: string,
): { readonly manifests: Manifest[]; readonly hooks: HookManifest[] } {
  const manifests: Manifest[] = [];
  const hooks: HookManifest[] = [];
  for (const part of text.trim().split(/(?:^|\s*\n)---\s*/)) {
    const trimmed = part.trim();
    if (trimmed === '') continue;
    const manifest = manifestOf(path, trimmed);
    const hook = hookOf(manifest);
    if (hook === undefined) manifests.push(manifest);
    else if (hook !== null) hooks.push(hook);
  }
  return { manifests, hooks };
}

/** A part that has comments alone is kept too, without a kind: Helm prints and stores it. */
function manifestOf(path: string, text: string): Manifest {
  const object = lazy(() => readObject(path, text));
  const head = text.length > 65_536 ? quickHead(text) : undefined;
  const source = head ?? object() ?? {};
  const metadata = isObject(source.metadata) ? source.metadata : {};
  return {
    path,
    text,
    apiVersion: String(source.apiVersion ?? ''),
    kind: String(source.kind ?? ''),
    name: String(metadata.name ?? ''),
    namespace: String(metadata.namespace ?? ''),
    get object() {
      return object() ?? {};
    },
  };
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function readObject(path: string, text: string): JsonObject | undefined {
  let object: unknown;
  try {
    object = readYaml(text, { duplicates: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `${path} does not give valid YAML: ${reason}`,
      'look at the text that the template makes with these values',
    );
  }
  if (object === null) return undefined;
  if (!isObject(object)) throw new CommandError(`${path} gives YAML that is no object`);
  return object;
}

/** Top-level fields of a large object without reading all of it; undefined when they are not written in the plain way. */
function quickHead(text: string): JsonObject | undefined {
  const blocks = text.split(/\n(?=[A-Za-z])/);
  const head = blocks.filter((block) => /^(?:apiVersion|kind|metadata):/m.test(block)).join('\n');
  try {
    const object = readYaml(head, { duplicates: true });
    return isObject(object) && object.kind !== undefined && isObject(object.metadata) ? object : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined when the object is no hook; null when it names an event that nobody knows, which drops it. */
function hookOf(manifest: Manifest): HookManifest | null | undefined {
  const annotations = annotationsOf(manifest);
  const named = annotations['helm.sh/hook'];
  if (named === undefined) return undefined;
  const events = words(named).map((event) => (event === 'test-success' ? 'test' : event));
  if (events.some((event) => !hookEvents.has(event))) return null;
  const weight = /^[-+]?\d+$/.test(annotations['helm.sh/hook-weight'] ?? '')
    ? Number(annotations['helm.sh/hook-weight'])
    : 0;
  return {
    path: manifest.path,
    text: manifest.text,
    apiVersion: manifest.apiVersion,
    kind: manifest.kind,
    name: manifest.name,
    namespace: manifest.namespace,
    object: manifest.object,
    events,
    weight,
    deletePolicies: words(annotations['helm.sh/hook-delete-policy'] ?? ''),
    outputLogPolicies: words(annotations['helm.sh/hook-output-log-policy'] ?? ''),
  };
}

function annotationsOf(manifest: Manifest): Readonly<Record<string, string>> {
  // A large object is not read only to learn that it is no hook.
  if (!manifest.text.includes('helm.sh/hook')) return {};
  const { object } = manifest;
  const metadata = isObject(object.metadata) ? object.metadata : {};
  const annotations = isObject(metadata.annotations) ? metadata.annotations : {};
  return Object.fromEntries(Object.entries(annotations).map(([key, value]) => [key, String(value)]));
}

function words(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}
