import { compareBytes } from '../../core/compare.ts';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { camelName, snakeName } from './proto-field.ts';

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
  return convert(value, camel, convertMember);
}

function convertMember(parent: JsonObject, key: string, member: JsonValue): JsonValue | undefined {
  if (typeof member !== 'object' || member === null) return member;
  const snake = snakeName(key);
  if (structFields.has(snake) || isFreeForm(parent, snake, member)) return sorted(member);
  if (!isObject(member) || !isMap(parent, snake)) return toCamelCase(member);
  return convert(member, asItIs, (_, _name, item) => toCamelCase(item));
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

/** How the names of a kind of object are spelt, and the sorted spellings of the sets of names met so far. */
interface Spelling {
  readonly spell: (name: string) => string;
  readonly known: Map<string, readonly (readonly [name: string, spelt: string])[]>;
}

/** Names that came with a dump are few; maps with names of the user's choosing must not fill the memory. */
const mostKnown = 5_000;

const camel: Spelling = { spell: camelName, known: new Map() };
const asItIs: Spelling = { spell: (name) => name, known: new Map() };

function convert(
  object: JsonObject,
  spelling: Spelling,
  member: (parent: JsonObject, name: string, value: JsonValue) => JsonValue | undefined,
): JsonObject {
  const out: Record<string, JsonValue | undefined> = {};
  for (const [name, spelt] of namesOf(object, spelling)) {
    const value = object[name];
    if (value === undefined) continue;
    const converted = member(object, name, value);
    // Plain assignment would set the prototype instead of a member of that name.
    if (spelt === '__proto__') Object.defineProperty(out, spelt, { value: converted, enumerable: true });
    else out[spelt] = converted;
  }
  return out;
}

/** The names of an object in the order of their spelling; the many messages of one type are sorted once. */
function namesOf(object: JsonObject, { spell, known }: Spelling): readonly (readonly [string, string])[] {
  const names = Object.keys(object);
  const id = names.join('\n');
  const found = known.get(id);
  if (found) return found;
  const made = names.map((name) => [name, spell(name)] as const).sort(([, a], [, b]) => compareBytes(a, b));
  if (known.size < mostKnown) known.set(id, made);
  return made;
}

function sorted(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((item: JsonValue) => sorted(item) ?? null);
  return isObject(value) ? convert(value, asItIs, (_, _name, item) => sorted(item)) : value;
}
