import { CommandError } from '../../core/errors.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import type { LiveMetadata } from '../../kubernetes/kubernetes-client.ts';
import { readYamlDocuments } from '../read-yaml.ts';

/** An object of a rendered chart. */
export interface ChartObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: LiveMetadata;
  readonly [field: string]: unknown;
}

/**
 * The objects of a manifest text, in its order; Lists are taken apart. A document that is no object is a CommandError that names `origin`
 * or the template of its `# Source` line.
 */
export function chartObjects(manifest: string, origin = 'the manifest'): readonly ChartObject[] {
  return documentsOf(manifest).flatMap((text) => {
    const source = /^# Source: (.*)$/m.exec(text)?.[1] ?? origin;
    return parse(text, source).flatMap((value) => objectsOf(value, source));
  });
}

/** A number that fits no object here is one without any content but comments. */
function documentsOf(manifest: string): readonly string[] {
  return manifest.split(/^---[^\S\n]*$/m).filter((text) => text.trim() !== '');
}

function parse(text: string, source: string): readonly unknown[] {
  try {
    return readYamlDocuments(text, { duplicates: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new CommandError(`${source} does not render to YAML: ${reason}`);
  }
}

function objectsOf(value: unknown, source: string): readonly ChartObject[] {
  if (value === null || value === undefined) return [];
  if (!isObject(value)) throw new CommandError(`${source} renders to something that is no object`);
  if (typeof value.kind === 'string' && value.kind.endsWith('List') && Array.isArray(value.items))
    return (value.items as readonly JsonObject[]).flatMap((item) => objectsOf(item, source));
  const named = isObject(value.metadata) && typeof value.metadata.name === 'string' && value.metadata.name !== '';
  if (typeof value.apiVersion !== 'string' || typeof value.kind !== 'string' || !named)
    throw new CommandError(`${source} renders to an object without apiVersion, kind or metadata.name`);
  return [value as unknown as ChartObject];
}
