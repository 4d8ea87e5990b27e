import { RE2JS } from 're2js';
import { formatPath } from '../../core/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue, jsonEqual } from '../../core/json.ts';

/** What a schema refuses: the path of a value and a clause. */
export interface ValueProblem {
  readonly path: string;
  readonly message: string;
}

type Path = readonly (string | number)[];

/**
 * Checks values against a JSON Schema (the keywords of drafts 7 to 2020-12 that constrain values; references within the schema only).
 * Returns all problems, in the order of the values.
 */
export function validateValues(values: JsonObject, schema: JsonObject): readonly ValueProblem[] {
  return check(values, schema, [], schema, 0);
}

const maxDepth = 100;

function check(
  value: JsonValue,
  schema: JsonValue | undefined,
  path: Path,
  root: JsonObject,
  depth: number,
): readonly ValueProblem[] {
  if (schema === false) return [problem(path, 'is not allowed')];
  if (!isObject(schema) || depth > maxDepth) return [];
  const inner = (of: JsonValue | undefined, at: JsonValue = value, where: Path = path) =>
    check(at, of, where, root, depth + 1);
  const referred = typeof schema.$ref === 'string' ? inner(resolve(schema.$ref, root)) : [];
  const own = [
    ...typeProblems(value, schema, path),
    ...combined(schema, path, inner),
    ...(typeof value === 'string' ? textProblems(value, schema, path) : []),
    ...(typeof value === 'number' ? numberProblems(value, schema, path) : []),
    ...(Array.isArray(value) ? listProblems(value, schema, path, inner) : []),
    ...(isObject(value) ? objectProblems(value, schema, path, inner) : []),
  ];
  return [...referred, ...own];
}

type Inner = (of: JsonValue | undefined, at?: JsonValue, where?: Path) => readonly ValueProblem[];

function problem(path: Path, message: string): ValueProblem {
  return { path: path.length > 0 ? formatPath(path) : 'the values', message };
}

function resolve(reference: string, root: JsonObject): JsonValue | undefined {
  if (!reference.startsWith('#')) return undefined;
  const steps = reference
    .slice(1)
    .split('/')
    .filter((step) => step !== '');
  return steps.reduce<JsonValue | undefined>((at, step) => {
    const name = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    return Array.isArray(at) ? at[Number(name)] : isObject(at) ? at[name] : undefined;
  }, root);
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function typeProblems(value: JsonValue, schema: JsonObject, path: Path): readonly ValueProblem[] {
  const out: ValueProblem[] = [];
  const types = [schema.type].flat().filter((type) => typeof type === 'string');
  const fits = (type: string): boolean => type === typeOf(value) || (type === 'integer' && Number.isInteger(value));
  if (types.length > 0 && !types.some(fits))
    out.push(problem(path, `must be of type ${types.join(' or ')}, not ${typeOf(value)}`));
  if (Array.isArray(schema.enum) && !schema.enum.some((one) => jsonEqual(one, value)))
    out.push(problem(path, `must be one of ${schema.enum.map((one) => JSON.stringify(one)).join(', ')}`));
  if (schema.const !== undefined && !jsonEqual(schema.const, value))
    out.push(problem(path, `must be ${JSON.stringify(schema.const)}`));
  return out;
}

function combined(schema: JsonObject, path: Path, inner: Inner): readonly ValueProblem[] {
  const list = (of: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(of) ? of : []);
  const fitting = (of: JsonValue | undefined): number => list(of).filter((one) => inner(one).length === 0).length;
  const out: ValueProblem[] = list(schema.allOf).flatMap((one) => inner(one));
  if (schema.anyOf !== undefined && fitting(schema.anyOf) === 0)
    out.push(problem(path, 'fits none of the allowed forms'));
  if (schema.oneOf !== undefined && fitting(schema.oneOf) !== 1)
    out.push(problem(path, `must fit exactly one of the allowed forms, it fits ${fitting(schema.oneOf)}`));
  if (schema.not !== undefined && inner(schema.not).length === 0)
    out.push(problem(path, 'has a form that is not allowed'));
  if (schema.if !== undefined) out.push(...inner(inner(schema.if).length === 0 ? schema.then : schema.else));
  return out;
}

function limit(schema: JsonObject, name: string): number | undefined {
  const value = schema[name];
  return typeof value === 'number' ? value : undefined;
}

function sizeProblems(
  size: number,
  schema: JsonObject,
  path: Path,
  what: string,
  unit: string,
): readonly ValueProblem[] {
  const [least, most] = [limit(schema, `min${what}`), limit(schema, `max${what}`)];
  if (least !== undefined && size < least) return [problem(path, `must have at least ${least} ${unit}`)];
  return most !== undefined && size > most ? [problem(path, `must have at most ${most} ${unit}`)] : [];
}

function textProblems(value: string, schema: JsonObject, path: Path): readonly ValueProblem[] {
  const { pattern } = schema;
  const out = [...sizeProblems([...value].length, schema, path, 'Length', 'characters')];
  if (typeof pattern === 'string' && !RE2JS.compile(pattern).matcher(value).find())
    out.push(problem(path, `must match ${pattern}`));
  return out;
}

function numberProblems(value: number, schema: JsonObject, path: Path): readonly ValueProblem[] {
  const bounds: readonly (readonly [string, string, (bound: number) => boolean])[] = [
    ['minimum', 'at least', (bound) => value >= bound],
    ['maximum', 'at most', (bound) => value <= bound],
    ['exclusiveMinimum', 'more than', (bound) => value > bound],
    ['exclusiveMaximum', 'less than', (bound) => value < bound],
    ['multipleOf', 'a multiple of', (bound) => Number.isInteger(value / bound)],
  ];
  return bounds.flatMap(([name, words, fits]) => {
    const bound = limit(schema, name);
    return bound === undefined || fits(bound) ? [] : [problem(path, `must be ${words} ${bound}`)];
  });
}

function listProblems(
  value: readonly JsonValue[],
  schema: JsonObject,
  path: Path,
  inner: Inner,
): readonly ValueProblem[] {
  const first = Array.isArray(schema.prefixItems)
    ? schema.prefixItems
    : Array.isArray(schema.items)
      ? schema.items
      : [];
  const rest = Array.isArray(schema.items) ? schema.additionalItems : schema.items;
  const out = [...sizeProblems(value.length, schema, path, 'Items', 'items')];
  for (const [index, item] of value.entries()) out.push(...inner(first[index] ?? rest, item, [...path, index]));
  if (schema.uniqueItems === true && new Set(value.map((item) => JSON.stringify(item))).size < value.length)
    out.push(problem(path, 'must not have equal items'));
  return out;
}

function objectProblems(value: JsonObject, schema: JsonObject, path: Path, inner: Inner): readonly ValueProblem[] {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const patterns = isObject(schema.patternProperties) ? Object.entries(schema.patternProperties) : [];
  const out = [...sizeProblems(Object.keys(value).length, schema, path, 'Properties', 'fields')];
  for (const name of Array.isArray(schema.required) ? schema.required : [])
    if (typeof name === 'string' && value[name] === undefined) out.push(problem([...path, name], 'is required'));
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const where = [...path, name];
    const matching = patterns.filter(([pattern]) => RE2JS.compile(pattern).matcher(name).find());
    if (Object.hasOwn(properties, name)) out.push(...inner(properties[name], member, where));
    for (const [, of] of matching) out.push(...inner(of, member, where));
    if (!Object.hasOwn(properties, name) && matching.length === 0)
      out.push(...inner(schema.additionalProperties, member, where));
  }
  return out;
}
