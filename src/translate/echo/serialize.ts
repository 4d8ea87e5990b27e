import { canonicalQuantity } from '../../core/canonical-quantity.ts';
import { toFloat32 } from '../../core/float32.ts';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { type SchemaNode, schemaNode } from '../../resources/schema/schema-table.ts';
import {
  isNullWhenUnset,
  isOmittedFalse,
  printedOptionalObjects,
  printedOptionalScalars,
} from './printed-when-unset.ts';

/**
 * A value of the API in the form that the reference's typed objects serialise to: unknown fields, nulls, empty lists and empty maps
 * vanish; required fields appear although unset, and so do a few others (spec/ir.md section 5). `field` is the name of the field
 * that holds the value; in lists, that of the list. Merging policies and EnvoyProxies starts from this form too.
 */
export function serialize(node: SchemaNode, value: JsonValue, field: string): JsonValue {
  if (Array.isArray(value)) {
    const items = node.items === undefined ? undefined : schemaNode(node.items);
    return items ? value.map((item) => serialize(items, item, field)) : value;
  }
  if (!isObject(value)) return serializeScalar(node, value);
  if (node.properties) return serializeStruct(node, node.properties, value, field);
  if (node.additionalProperties === undefined) return value;
  const members = schemaNode(node.additionalProperties);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, serialize(members, member ?? null, key)]),
  );
}

/**
 * Text fields hold text whatever the document wrote, fractions are 32-bit floats, and quantities are written in their canonical form.
 */
function serializeScalar(node: SchemaNode, value: JsonValue): JsonValue {
  if (node.type === 'number' && typeof value === 'number') return toFloat32(value);
  if (node.type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  return isQuantity(node) && (typeof value === 'number' || typeof value === 'string')
    ? canonicalQuantity(value)
    : value;
}

/** Quantities carry a pattern, by themselves or in a part; other numbers-or-texts, ports for instance, do not. */
function isQuantity({ intOrString, pattern, allOf }: SchemaNode): boolean {
  return intOrString === true && (pattern !== undefined || allOf !== undefined);
}

function serializeStruct(
  node: SchemaNode,
  properties: ReadonlyMap<string, number>,
  value: JsonObject,
  field: string,
): JsonObject {
  const out: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(value)) {
    const index = properties.get(key);
    if (index === undefined) {
      if (node.preserveUnknownFields && member !== undefined) out[key] = member;
      continue;
    }
    const child = schemaNode(index);
    if (member === undefined || member === null) continue;
    const written = serialize(child, member, key);
    if (!isDropped(child, written, field, key) && !isOmittedFalse(field, key, written)) out[key] = written;
  }
  addUnset(out, node, properties, field);
  return out;
}

/** Lists and maps without members are written only where the type has no omission rule. */
function isDropped(node: SchemaNode, value: JsonValue, parent: string, field: string): boolean {
  if (Array.isArray(value)) return value.length === 0 && !isNullWhenUnset(parent, field);
  const isMap = isObject(value) && !node.properties && node.additionalProperties !== undefined;
  return isMap && Object.keys(value).length === 0;
}

function addUnset(
  out: Record<string, JsonValue>,
  node: SchemaNode,
  properties: ReadonlyMap<string, number>,
  field: string,
): void {
  for (const [key, index] of properties) {
    if (key in out) continue;
    if (isNullWhenUnset(field, key)) out[key] = null;
    else if (node.required?.includes(key) || printedOptionalScalars.has(`${field}.${key}`)) {
      const zero = zeroOf(schemaNode(index), key);
      if (zero !== undefined) out[key] = zero;
    } else if (printedOptionalObjects.has(`${field}.${key}`)) out[key] = serialize(schemaNode(index), {}, key);
  }
}

/** The value that an unset required field shows; lists without one of their own are left out. */
function zeroOf(node: SchemaNode, field: string): JsonValue | undefined {
  // Quantities are written as text.
  if (isQuantity(node)) return '0';
  switch (node.type) {
    case 'string':
      return '';
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'object':
      return serialize(node, {}, field);
    case 'array':
      return undefined;
    case undefined:
      return null;
  }
}

/** A value without nulls, empty lists and empty maps in its members; for metadata and for kinds without a schema. */
export function withoutEmpty(value: JsonObject): JsonObject {
  const out: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined || member === null) continue;
    const kept = isObject(member) ? withoutEmpty(member) : member;
    const empty = Array.isArray(kept) ? kept.length === 0 : isObject(kept) && Object.keys(kept).length === 0;
    if (!empty) out[key] = kept;
  }
  return out;
}
