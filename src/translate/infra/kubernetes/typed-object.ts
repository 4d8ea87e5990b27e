import { canonicalQuantity, isQuantity } from '../../../core/canonical-quantity.ts';
import { isObject, type JsonObject, type JsonValue } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { type FieldType, fieldType } from './field-types.ts';
import { isScalarWritten, writtenMembers } from './zero-values.ts';

/**
 * An object as Kubernetes' typed API writes it: fields that the type does not have are dropped, as are empty lists, maps and texts;
 * quantities take their canonical form. Fails with one sentence when a value does not fit its field.
 */
export function typedObject(object: JsonObject, type: string): Result<JsonObject, string> {
  const problems: string[] = [];
  const value = readObject(object, type, { path: '', problems });
  return problems[0] === undefined ? ok(value) : fail(problems[0]);
}

interface Reader {
  readonly path: string;
  /** Filled while reading. */
  readonly problems: string[];
}

function readObject(object: JsonObject, type: string, reader: Reader): JsonObject {
  const out: Record<string, JsonValue> = {};
  for (const [field, value] of Object.entries({ ...writtenMembers(type), ...withoutAbsent(object) })) {
    const declared = fieldType(type, field);
    if (!declared || value === undefined || value === null) continue;
    const path = reader.path ? `${reader.path}.${field}` : field;
    const typed = readValue(value, declared, { ...reader, path });
    if (!isLeftOut(typed, declared, type, field)) out[field] = typed;
  }
  return out;
}

function readValue(value: JsonValue, type: FieldType, reader: Reader): JsonValue {
  switch (type.kind) {
    case 'any':
      return value;
    case 'type':
      return isObject(value) ? readObject(value, type.name, reader) : misfit(value, 'a map', reader);
    case 'list':
      if (!Array.isArray(value)) return misfit(value, 'a list', reader);
      return value.map((item: JsonValue, i) => readValue(item, type.of, { ...reader, path: `${reader.path}[${i}]` }));
    case 'map':
      return isObject(value) ? readMap(value, type.of, reader) : misfit(value, 'a map', reader);
    case 'quantity':
      return (typeof value === 'string' || typeof value === 'number') && isQuantity(value)
        ? canonicalQuantity(value)
        : misfit(value, 'a quantity such as 500m or 1Gi', reader);
    case 'intOrString':
      return typeof value === 'string' || Number.isInteger(value)
        ? value
        : misfit(value, 'a whole number or a text', reader);
    case 'string':
      return typeof value === 'string' ? value : misfit(value, 'a text', reader);
    case 'number':
      return Number.isInteger(value) ? value : misfit(value, 'a whole number', reader);
    case 'boolean':
      return typeof value === 'boolean' ? value : misfit(value, 'true or false', reader);
  }
}

function readMap(map: JsonObject, of: FieldType, reader: Reader): JsonObject {
  const out: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(map)) {
    if (value !== undefined && value !== null)
      out[key] = readValue(value, of, { ...reader, path: `${reader.path}.${key}` });
  }
  return out;
}

function misfit(value: JsonValue, wanted: string, { path, problems }: Reader): JsonValue {
  problems.push(`${path} must be ${wanted}, not ${JSON.stringify(value)}`);
  return value;
}

function isLeftOut(value: JsonValue, declared: FieldType, type: string, field: string): boolean {
  if (declared.kind === 'list') return Array.isArray(value) && value.length === 0;
  if (declared.kind === 'map') return isObject(value) && Object.keys(value).length === 0;
  return !isScalarWritten(type, field, value);
}

function withoutAbsent(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== null));
}
