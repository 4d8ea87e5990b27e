import { isObject, type JsonObject, type JsonValue } from '../../src/core/json.ts';
import { nestedValue, oddValues } from './odd-values.ts';
import type { Random } from './random.ts';

/** A member of an object or list that can be changed. */
interface Spot {
  readonly parent: Record<string, JsonValue | undefined> | JsonValue[];
  readonly key: string | number;
}

/** A copy of a document with one to four changes: members removed, replaced, exchanged, repeated, renamed. */
export function mutateValue<T extends JsonValue>(value: T, random: Random): T {
  const copy = structuredClone(value);
  const changes = 1 + random.below(4);
  for (let i = 0; i < changes; i++) {
    const spots = spotsOf(copy);
    if (spots.length > 0) change(spots, random);
  }
  return copy;
}

function spotsOf(value: JsonValue): readonly Spot[] {
  const spots: Spot[] = [];
  const open: JsonValue[] = [value];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Array.isArray(node)) {
      node.forEach((item: JsonValue, key) => {
        spots.push({ parent: node as JsonValue[], key });
        if (typeof item === 'object' && item !== null) open.push(item);
      });
    } else if (isObject(node)) {
      for (const [key, item] of Object.entries(node)) {
        spots.push({ parent: node as Record<string, JsonValue>, key });
        if (typeof item === 'object' && item !== null) open.push(item);
      }
    }
  }
  return spots;
}

function change(spots: readonly Spot[], random: Random): void {
  const spot = random.pick(spots);
  const actions = [
    () => remove(spot),
    () => write(spot, structuredClone(random.pick(oddValues))),
    () => exchange(spot, random.pick(spots)),
    () => repeat(spot),
    () => write(spot, random.chance(0.1) ? nestedValue(50 + random.below(2000)) : similar(read(spot), random)),
    () => copyFrom(spot, spots, random),
  ];
  random.pick(actions)();
}

function read({ parent, key }: Spot): JsonValue {
  return (Array.isArray(parent) ? parent[Number(key)] : parent[key]) ?? null;
}

function write({ parent, key }: Spot, value: JsonValue): void {
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else parent[key] = value;
}

function remove({ parent, key }: Spot): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

/** Exchanges copies, so that no value ends inside itself. */
function exchange(a: Spot, b: Spot): void {
  const [first, second] = [structuredClone(read(a)), structuredClone(read(b))];
  write(a, second);
  write(b, first);
}

/** A list item once more, a member under another name. */
function repeat(spot: Spot): void {
  const value = structuredClone(read(spot));
  if (Array.isArray(spot.parent)) spot.parent.splice(Number(spot.key), 0, value);
  else spot.parent[`${spot.key}X`] = value;
}

/** A value of the same type: these pass the schema more often than others and get further. */
function similar(value: JsonValue, random: Random): JsonValue {
  if (typeof value === 'number') return random.pick([0, 1, -value, value + 1, value * 1000]);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string')
    return random.pick([value.toUpperCase(), `${value}${value}`, value.slice(1), `*.${value}`, `${value}-x`, '']);
  if (Array.isArray(value)) return random.chance(0.5) ? [] : [...value, ...value].reverse();
  if (isObject(value)) return Object.fromEntries(Object.entries(value).reverse().slice(1)) as JsonObject;
  return {};
}

/** What stands under the same name elsewhere: makes objects refer to each other in new ways. */
function copyFrom(spot: Spot, spots: readonly Spot[], random: Random): void {
  const alike = spots.filter(({ key }) => key === spot.key);
  write(spot, structuredClone(read(random.pick(alike))));
}
