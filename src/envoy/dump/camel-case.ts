import { compareBytes } from '../../core/compare.ts';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { camelName } from './proto-field.ts';

/** Fields of type map: their keys are the user's words, the values are messages again (Envoy API v3). */
const mapFields = new Set([
  'typed_per_filter_config',
  'typed_extension_protocol_options',
  'extension_protocol_options',
  'typed_filter_metadata',
  'providers',
  'requirement_map',
  'policies',
  'source_codes',
  'map',
  'dynamic_parameters',
  'context_params',
  'labels',
  'key_value_pairs',
  'resource_attributes',
  'cluster_type_map',
]);

/** Fields of type google.protobuf.Struct: nothing below them is a field name. */
const structFields = new Set([
  'filter_metadata',
  'static_layer',
  'json_format',
  'metadata_match',
  'struct_value',
  'text_format_source_values',
]);

const structTypes = /\/(google\.protobuf\.(Struct|Value|ListValue)|(xds|udpa)\.type\.v[13]\.TypedStruct)$/;

/**
 * A config dump in protobuf's JSON spelling (lowerCamelCase) with sorted keys, whatever spelling it came in. Works without
 * descriptors, so unknown types pass: keys of maps and free-form structs are left as they are.
 */
export function toCamelCase(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((item: JsonValue) => toCamelCase(item) ?? null);
  if (!isObject(value)) return value;
  return convert(value, (key, member) => [camelName(key), convertMember(value, key, member)]);
}

function convertMember(parent: JsonObject, key: string, member: JsonValue): JsonValue | undefined {
  const snake = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (structFields.has(snake) || isFreeForm(parent, snake, member)) return sorted(member);
  if (!isObject(member) || !isMap(parent, snake)) return toCamelCase(member);
  return convert(member, (name, item) => [name, toCamelCase(item)]);
}

/** `requires` is a map in the filter state rules of JWT and one requirement in its rules, which have a match. */
function isMap(parent: JsonObject, key: string): boolean {
  return key === 'requires' ? !('match' in parent) : mapFields.has(key);
}

/** `metadata` is a struct in nodes and extension versions, and a message with filter_metadata everywhere else. */
function isFreeForm(parent: JsonObject, key: string, member: JsonValue): boolean {
  if (key === 'value' && typeof parent['@type'] === 'string') return structTypes.test(parent['@type']);
  if (key !== 'metadata' || !isObject(member)) return false;
  return !Object.keys(member).every((name) => /^(typed_?[fF]ilter_?[mM]etadata|filter_?[mM]etadata)$/.test(name));
}

function convert(
  object: JsonObject,
  entry: (key: string, member: JsonValue) => readonly [string, JsonValue | undefined],
): JsonObject {
  const entries = Object.entries(object).flatMap(([key, member]) => (member === undefined ? [] : [entry(key, member)]));
  return Object.fromEntries(entries.sort(([a], [b]) => compareBytes(a, b)));
}

function sorted(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((item: JsonValue) => sorted(item) ?? null);
  return isObject(value) ? convert(value, (key, member) => [key, sorted(member)]) : value;
}
