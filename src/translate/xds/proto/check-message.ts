import { isObject, type JsonValue } from '../../../core/json.ts';
import type { Message } from '../messages.ts';
import { enumSchema, type FieldRules, type FieldSchema, messageSchema } from './envoy-schema.ts';
import { wrappedScalar } from './well-known.ts';

/**
 * The first rule of Envoy's API that a message of canonical JSON breaks, as a sentence with its place; undefined when it
 * keeps all. Messages inside an Any are judged where they are made.
 */
export function messageProblem(type: string, message: Message, path = ''): string | undefined {
  const schema = messageSchema(type);
  if (!schema) return undefined;
  for (const oneof of schema.requiredOneofs) {
    const members = schema.fields.filter((field) => field.oneof === oneof);
    if (members.some(({ jsonName }) => message[jsonName] !== undefined)) continue;
    return sentence(path, `one of ${members.map(({ jsonName }) => jsonName).join(', ')} must be set`);
  }
  for (const field of schema.fields) {
    const at = path ? `${path}.${field.jsonName}` : field.jsonName;
    const problem = fieldProblem(field, message[field.jsonName], at);
    if (problem) return problem;
  }
  return undefined;
}

function sentence(path: string, problem: string): string {
  return path ? `${path}: ${problem}` : problem;
}

function fieldProblem(field: FieldSchema, value: JsonValue | undefined, path: string): string | undefined {
  const { rules, type, shape, oneof } = field;
  if (value === undefined && oneof !== undefined) return undefined;
  if (value === undefined && (rules.required || (rules.min_items ?? rules.min_pairs ?? 0) > 0)) {
    return sentence(path, 'must be set');
  }
  const problem =
    shape === 'single' ? singleProblem(field, value) : value === undefined ? undefined : sizeProblem(rules, value);
  if (problem) return sentence(path, problem);
  if (value === undefined || type.kind !== 'message') return undefined;
  const items: readonly (readonly [string, JsonValue | undefined])[] =
    shape === 'repeated' && Array.isArray(value)
      ? (value as readonly JsonValue[]).map((item, index) => [`${path}[${index}]`, item])
      : shape === 'map' && isObject(value)
        ? Object.entries(value).map(([key, item]) => [`${path}.${key}`, item])
        : [[path, value]];
  for (const [at, item] of items) {
    const inner = isObject(item) ? messageProblem(type.name, item, at) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

function sizeProblem(rules: FieldRules, value: JsonValue): string | undefined {
  const size = Array.isArray(value) ? value.length : Object.keys(value ?? {}).length;
  const least = rules.min_items ?? rules.min_pairs ?? 0;
  if (size < least) return `needs at least ${least} elements`;
  return rules.max_items !== undefined && size > rules.max_items
    ? `has more than ${rules.max_items} elements`
    : undefined;
}

/** Scalars that are absent have their zero value; absent messages, wrappers and members of oneofs keep every rule. */
function singleProblem({ type, rules, keepsZero }: FieldSchema, value: JsonValue | undefined): string | undefined {
  if (type.kind === 'message') {
    if (value === undefined || isObject(value)) return undefined;
    if (type.name === 'google.protobuf.Duration') return rangeProblem(rules, Number.parseFloat(String(value)), 's');
    const scalar = wrappedScalar(type.name);
    return scalar === undefined ? undefined : scalarProblem(scalar, rules, value);
  }
  if (value === undefined && keepsZero) return undefined;
  return type.kind === 'enum' ? enumProblem(type.name, rules, value) : scalarProblem(type.scalar, rules, value);
}

/** 64-bit numbers are texts in JSON, and numbers to the rules. */
function scalarProblem(scalar: string, rules: FieldRules, value: JsonValue | undefined): string | undefined {
  switch (scalar) {
    case 'string':
      return textProblem(rules, typeof value === 'string' ? value : '');
    case 'bytes':
      return bytesProblem(rules, typeof value === 'string' ? value : '');
    case 'bool':
      return undefined;
    default:
      return rangeProblem(rules, Number(value ?? 0));
  }
}

function rangeProblem(rules: FieldRules, value: number, unit = ''): string | undefined {
  if (rules.ignore_empty && value === 0) return undefined;
  const { gt, gte, lt, lte } = rules;
  if (gt !== undefined && !(value > gt)) return `must be greater than ${gt}${unit}, not ${value}${unit}`;
  if (gte !== undefined && !(value >= gte)) return `must be at least ${gte}${unit}, not ${value}${unit}`;
  if (lt !== undefined && !(value < lt)) return `must be less than ${lt}${unit}, not ${value}${unit}`;
  if (lte !== undefined && !(value <= lte)) return `must be at most ${lte}${unit}, not ${value}${unit}`;
  return membershipProblem(rules, value);
}

function textProblem(rules: FieldRules, value: string): string | undefined {
  if (rules.ignore_empty && value === '') return undefined;
  const length = [...value].length;
  const bytes = Buffer.byteLength(value);
  if (length < (rules.min_len ?? 0) || bytes < (rules.min_bytes ?? 0))
    return value ? 'is too short' : 'must not be empty';
  if (length > (rules.max_len ?? length) || bytes > (rules.max_bytes ?? bytes)) return 'is too long';
  if (rules.prefix !== undefined && !value.startsWith(rules.prefix)) return `must start with ${rules.prefix}`;
  if (rules.suffix !== undefined && !value.endsWith(rules.suffix)) return `must end with ${rules.suffix}`;
  // Line breaks and NULs would end a header.
  if (rules.header && /[\r\n\0]/.test(value)) return 'must not hold line breaks or NULs';
  return membershipProblem(rules, value);
}

function bytesProblem(rules: FieldRules, value: string): string | undefined {
  const size = Buffer.from(value, 'base64').length;
  if (size < (rules.min_len ?? 0)) return 'must not be empty';
  return size > (rules.max_len ?? size) ? 'is too long' : undefined;
}

function enumProblem(name: string, rules: FieldRules, value: JsonValue | undefined): string | undefined {
  const { numbers, names } = enumSchema(name);
  const number = typeof value === 'string' ? numbers.get(value) : Number(value ?? 0);
  if (number === undefined || (rules.defined_only && !names.has(number)))
    return `${String(value)} is not a known value`;
  return membershipProblem(rules, number);
}

function membershipProblem(rules: FieldRules, value: string | number): string | undefined {
  if (rules.in && !rules.in.includes(value)) return `must be one of ${rules.in.join(', ')}`;
  return rules.not_in?.includes(value) ? `must not be ${value}` : undefined;
}
