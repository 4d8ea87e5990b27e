import { isObject, type JsonValue } from '../../core/json.ts';
import { type SchemaNode, schemaNode } from './schema-table.ts';
import { quoted, report, type Step, type Walk } from './walk.ts';

/** Checks, prunes and defaults the entries of a list, then looks for entries that may not occur twice. */
export function walkList(walk: Walk, node: SchemaNode, value: readonly JsonValue[], step: Step): readonly JsonValue[] {
  let copy: JsonValue[] | undefined;
  if (node.items !== undefined) {
    const items = schemaNode(node.items);
    for (const [i, before] of value.entries()) {
      walk.path.push(i);
      const after = step(walk, items, before);
      walk.path.pop();
      if (after !== before) {
        copy ??= [...value];
        copy[i] = after;
      }
    }
  }
  const result = copy ?? value;
  if (result.length > (node.maxItems ?? Number.POSITIVE_INFINITY)) {
    report(walk, 'TooMany', `has ${result.length} entries, at most ${node.maxItems} are allowed`);
  }
  if (result.length < (node.minItems ?? 0)) {
    report(
      walk,
      'Invalid',
      `has ${result.length === 0 ? 'no' : result.length} entries, at least ${node.minItems} needed`,
    );
  }
  if (result.length > 1 && (node.listType === 'map' || node.listType === 'set')) reportDuplicates(walk, node, result);
  return result;
}

/** Each repeated identity is reported once, at its second entry. */
function reportDuplicates(walk: Walk, node: SchemaNode, list: readonly JsonValue[]): void {
  const seen = new Map<string, number>();
  const reported = new Set<string>();
  for (const [i, entry] of list.entries()) {
    const keys = node.listMapKeys;
    const identity =
      node.listType === 'set' ? entry : keys?.map((key) => (isObject(entry) ? entry[key] : undefined) ?? null);
    if (identity === undefined || (node.listType === 'map' && !isObject(entry))) continue;
    const text = JSON.stringify(identity);
    const first = seen.get(text);
    if (first === undefined) {
      seen.set(text, i);
      continue;
    }
    if (reported.has(text)) continue;
    reported.add(text);
    const what =
      node.listType === 'set' || keys === undefined
        ? quoted(entry)
        : keys.map((key) => describeKey(entry, key)).join(', ');
    report(walk, 'Duplicate', `repeats entry ${first} (${what})`, undefined, i);
  }
}

function describeKey(entry: JsonValue, key: string): string {
  const value = isObject(entry) ? entry[key] : undefined;
  return value === undefined ? `no ${key}` : `${key} ${quoted(value)}`;
}
