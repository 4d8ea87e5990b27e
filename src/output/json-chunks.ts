import { isObject } from '../core/json.ts';

/** Values of up to this many lists, objects and members are written in one go. */
const mostAtOnce = 5_000;

/**
 * An indented JSON document with a newline, in pieces: documents of hundreds of megabytes are longer than one string may
 * be. Joined, the pieces are what JSON.stringify gives with `step` for each level.
 */
export function* jsonChunks(value: unknown, step = '  '): Generator<string> {
  yield* chunks(value, '', step);
  yield '\n';
}

function* chunks(value: unknown, indent: string, step: string): Generator<string> {
  if (countUpTo(value, mostAtOnce) <= mostAtOnce) {
    yield (JSON.stringify(value, null, step) ?? 'null').replaceAll('\n', `\n${indent}`);
    return;
  }
  const inner = `${indent}${step}`;
  if (Array.isArray(value)) {
    yield '[\n';
    for (const [index, item] of value.entries()) {
      yield inner;
      yield* chunks(item, inner, step);
      yield index === value.length - 1 ? '\n' : ',\n';
    }
    yield `${indent}]`;
    return;
  }
  const members = Object.entries(value as object).filter(([, member]) => member !== undefined);
  yield '{\n';
  for (const [index, [key, member]] of members.entries()) {
    yield `${inner}${JSON.stringify(key)}: `;
    yield* chunks(member, inner, step);
    yield index === members.length - 1 ? '\n' : ',\n';
  }
  yield `${indent}}`;
}

/** How many values there are in a value; counting ends soon after the limit. */
function countUpTo(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  const members: readonly unknown[] = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  for (const member of members) {
    count += countUpTo(member, limit - count);
    if (count > limit) break;
  }
  return count;
}
