import type { JsonObject, JsonValue } from '../../core/json.ts';
import { type Rule, rule } from './rule.ts';

type Paths = string | readonly string[];

/** The fields exclude each other. */
export function exclusive(id: number, paths: Paths, ...fields: readonly string[]): readonly Rule[] {
  return rule<JsonObject>(id, paths, (value) => count(value, fields) <= 1, `takes only one of ${fields.join(', ')}`);
}

/** Exactly one of the fields is set. */
export function exactlyOne(id: number, paths: Paths, ...fields: readonly string[]): readonly Rule[] {
  return rule<JsonObject>(
    id,
    paths,
    (value) => count(value, fields) === 1,
    `needs exactly one of ${fields.join(', ')}`,
  );
}

/** At least one of the fields is set. */
export function someOf(id: number, paths: Paths, ...fields: readonly string[]): readonly Rule[] {
  return rule<JsonObject>(id, paths, (value) => count(value, fields) > 0, `needs ${fields.join(' or ')}`);
}

/** The field is set only where `type` (or another discriminator) has one of the values. */
export function onlyWith(
  id: number,
  paths: Paths,
  field: string,
  types: string | readonly string[],
  discriminator = 'type',
): readonly Rule[] {
  const allowed = typeof types === 'string' ? [types] : types;
  const check = (value: JsonObject): boolean => value[field] === undefined || isOneOf(value[discriminator], allowed);
  return rule<JsonObject>(id, paths, check, `takes ${field} only with ${discriminator} ${allowed.join(' or ')}`);
}

/** The value of `type` (or another discriminator) needs the field. */
export function typeNeeds(
  id: number,
  paths: Paths,
  type: string,
  field: string,
  discriminator = 'type',
): readonly Rule[] {
  const check = (value: JsonObject): boolean => value[discriminator] !== type || value[field] !== undefined;
  return rule<JsonObject>(id, paths, check, `needs ${field} with ${discriminator} ${type}`);
}

/** The field is set exactly where `type` (or another discriminator) has the value. */
export function exactlyWith(
  id: number,
  paths: Paths,
  field: string,
  type: string,
  discriminator = 'type',
): readonly Rule[] {
  const check = (value: JsonObject): boolean => (value[field] !== undefined) === (value[discriminator] === type);
  return rule<JsonObject>(id, paths, check, `needs ${field} with ${discriminator} ${type} and takes it with no other`);
}

/** The values of `type` refuse the field. */
export function typeRefuses(
  id: number,
  paths: Paths,
  types: string | readonly string[],
  field: string,
  discriminator = 'type',
): readonly Rule[] {
  const refusing = typeof types === 'string' ? [types] : types;
  const check = (value: JsonObject): boolean => value[field] === undefined || !isOneOf(value[discriminator], refusing);
  return rule<JsonObject>(id, paths, check, `takes no ${field} with ${discriminator} ${refusing.join(' or ')}`);
}

function count(value: JsonObject, fields: readonly string[]): number {
  return fields.filter((field) => value[field] !== undefined).length;
}

function isOneOf(value: JsonValue | undefined, allowed: readonly string[]): boolean {
  return typeof value === 'string' && allowed.includes(value);
}
