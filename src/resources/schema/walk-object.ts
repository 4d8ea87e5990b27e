import type { JsonObject, JsonValue } from '../../core/json.ts';
import { type SchemaNode, schemaNode } from './schema-table.ts';
import { suggestField } from './suggest-field.ts';
import { report, type Step, type Walk } from './walk.ts';

/** Checks, prunes and defaults the members of an object. */
export function walkObject(walk: Walk, node: SchemaNode, value: JsonObject, step: Step): JsonObject {
  if (node.additionalProperties !== undefined)
    return walkMap(walk, node, value, schemaNode(node.additionalProperties), step);
  let copy: Record<string, JsonValue | undefined> | undefined;
  let meant: Set<string> | undefined;
  for (const key of Object.keys(value)) {
    const member = value[key];
    const index = node.properties?.get(key);
    if (index === undefined) {
      if (node.preserveUnknownFields || member === undefined || walk.unknownFields === 'ignore') continue;
      if (walk.unknownFields === 'report') meant = reportUnknown(walk, node, key, meant);
      copy ??= { ...value };
      delete copy[key];
      continue;
    }
    if (member === null || member === undefined) {
      // A null stands for an absent field: no field of these kinds is nullable.
      copy ??= { ...value };
      delete copy[key];
      continue;
    }
    walk.path.push(key);
    const walked = step(walk, schemaNode(index), member);
    walk.path.pop();
    if (walked !== member) {
      copy ??= { ...value };
      copy[key] = walked;
    }
  }
  const result = walk.defaults ? applyDefaults(walk, node, copy ?? value, copy, step) : (copy ?? value);
  for (const name of node.required ?? []) {
    if (result[name] === undefined && !meant?.has(name)) report(walk, 'Required', 'is missing', undefined, name);
  }
  checkSize(walk, node, result);
  return result;
}

function walkMap(walk: Walk, node: SchemaNode, value: JsonObject, member: SchemaNode, step: Step): JsonObject {
  let copy: Record<string, JsonValue | undefined> | undefined;
  for (const key of Object.keys(value)) {
    const before = value[key];
    if (before === null || before === undefined) {
      copy ??= { ...value };
      delete copy[key];
      continue;
    }
    walk.path.push(key);
    const after = step(walk, member, before);
    walk.path.pop();
    if (after !== before) {
      copy ??= { ...value };
      copy[key] = after;
    }
  }
  checkSize(walk, node, copy ?? value);
  return copy ?? value;
}

/** Defaults nest: a copied default is walked like a given value. */
function applyDefaults(
  walk: Walk,
  node: SchemaNode,
  value: JsonObject,
  copy: Record<string, JsonValue | undefined> | undefined,
  step: Step,
): JsonObject {
  let result = copy;
  for (const [name, index] of node.defaults ?? []) {
    if (value[name] !== undefined) continue;
    const child = schemaNode(index);
    if (child.default === undefined) continue;
    result ??= { ...value };
    walk.path.push(name);
    result[name] = step(walk, child, child.default);
    walk.path.pop();
  }
  return result ?? value;
}

function reportUnknown(walk: Walk, node: SchemaNode, key: string, meant: Set<string> | undefined): Set<string> {
  const suggestion = suggestField(walk.root, walk.path, node, key);
  report(walk, 'UnknownField', 'is not a field here', suggestion.hint, key);
  const result = meant ?? new Set<string>();
  if (suggestion.meant !== undefined) result.add(suggestion.meant);
  return result;
}

function checkSize(walk: Walk, node: SchemaNode, value: JsonObject): void {
  if (node.maxProperties === undefined && node.minProperties === undefined) return;
  const count = Object.keys(value).length;
  if (count > (node.maxProperties ?? Number.POSITIVE_INFINITY)) {
    report(walk, 'TooMany', `has ${count} entries, at most ${node.maxProperties} are allowed`);
  }
  if (count < (node.minProperties ?? 0))
    report(walk, 'Invalid', `has ${count} entries, at least ${node.minProperties} are needed`);
}
