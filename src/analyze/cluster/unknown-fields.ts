import type { FieldPath } from '../../core/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue, jsonEqual } from '../../core/json.ts';
import { type SchemaNode, schemaNode } from '../../resources/schema/schema-table.ts';

/**
 * Fields of a value that the schema of a definition does not have; fields inside them are not told. What only stands there because our own
 * schema has it as a default was not written by anybody, and is passed over.
 */
export function* unknownFields(
  value: JsonValue,
  definition: JsonObject,
  own: SchemaNode | undefined,
  path: FieldPath,
): Generator<FieldPath> {
  if (Array.isArray(value)) {
    const items = isObject(definition.items) ? definition.items : undefined;
    const node = childNode(own?.items);
    for (const [i, item] of value.entries()) if (items) yield* unknownFields(item, items, node, [...path, i]);
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined || member === null) continue;
      const node = childNode(own?.properties?.get(key) ?? own?.additionalProperties);
      if (node?.default !== undefined && jsonEqual(node.default, member)) continue;
      const known = memberOf(definition, key);
      if (known === undefined) yield [...path, key];
      else if (known !== 'anything') yield* unknownFields(member, known, node, [...path, key]);
    }
  }
}

function childNode(index: number | undefined): SchemaNode | undefined {
  return index === undefined ? undefined : schemaNode(index);
}

function memberOf(definition: JsonObject, key: string): JsonObject | 'anything' | undefined {
  const { properties, additionalProperties } = definition;
  const property = isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (isObject(property)) return property;
  if (isObject(additionalProperties)) return additionalProperties;
  const isOpen =
    additionalProperties === true ||
    definition['x-kubernetes-preserve-unknown-fields'] === true ||
    // A schema that says nothing about its members knows of no field to miss.
    (!isObject(properties) && additionalProperties === undefined);
  return isOpen ? 'anything' : undefined;
}
