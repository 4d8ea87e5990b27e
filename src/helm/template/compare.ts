import { compareBytes } from '../../core/compare.ts';
import { TemplateError } from './template-error.ts';
import { integerOf, kindOf, typeOf, type Value } from './value.ts';

/** Go's `eq` of two values: basic kinds compare by value, kinds must agree; lists and maps cannot be compared (except with nil). */
export function equal(a: Value, b: Value): boolean {
  if (a === null || b === null) return a === b;
  const kinds = [basicKind(a), basicKind(b)];
  if (kinds[0] === undefined || kinds[1] === undefined)
    throw new TemplateError(`values of kind ${kindOf(kinds[0] === undefined ? a : b)} cannot be compared`);
  if (kinds[0] !== kinds[1]) throw new TemplateError(`a ${kindOf(a)} cannot be compared with a ${kindOf(b)}`);
  return (integerOf(a) ?? a) === (integerOf(b) ?? b);
}

/** Go's `lt` of two values: numbers of one kind, and texts by bytes. */
export function less(a: Value, b: Value): boolean {
  if (a === null || b === null) throw new TemplateError('nil cannot be compared');
  if (typeof a === 'string' && typeof b === 'string') return compareBytes(a, b) < 0;
  const [first, second] = [basicKind(a), basicKind(b)];
  if (first !== second || first === undefined || first === 'boolean' || first === 'string')
    throw new TemplateError(`a ${kindOf(a)} cannot be compared with a ${kindOf(b)}`);
  return (integerOf(a) ?? (a as number)) < (integerOf(b) ?? (b as number));
}

function basicKind(value: Value): string | undefined {
  if (integerOf(value) !== undefined) return 'integer';
  return value === null || typeof value === 'object' ? undefined : typeof value;
}

/** Deep equality, as Go's reflect.DeepEqual: types must agree. */
export function deepEqual(a: Value, b: Value): boolean {
  if (a === null || b === null || typeof a !== 'object') return a === b;
  if (typeOf(a) !== typeOf(b)) return false;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => deepEqual(item, b[index] ?? null));
  if (a instanceof Map && b instanceof Map)
    return a.size === b.size && [...a].every(([key, member]) => b.has(key) && deepEqual(member, b.get(key) ?? null));
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  const [first, second] = [integerOf(a), integerOf(b)];
  return first === undefined ? a === b : first === second;
}
