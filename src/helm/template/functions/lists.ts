import { deepEqual } from '../compare.ts';
import { any, type FunctionTable, int, map, type Reader, takes, takesMore, text } from '../function-table.ts';
import { TemplateError } from '../template-error.ts';
import { toInteger, toText } from '../to-text.ts';
import { isTrue, ofType, stringList, typeOf, type Value } from '../value.ts';

/** A list, or nil as an empty one where sprig allows it. */
const items: Reader<Value[]> = (value) => {
  if (Array.isArray(value)) return value;
  throw new TemplateError(`a list wanted, not ${value === null ? 'nil' : typeOf(value)}`);
};

function both(names: readonly string[], functions: FunctionTable): FunctionTable {
  const out: Record<string, FunctionTable[string]> = {};
  for (const [name, run] of Object.entries(functions)) {
    out[name] = run;
    if (names.includes(name)) out[`must${name.slice(0, 1).toUpperCase()}${name.slice(1)}`] = run;
  }
  return out;
}

const withMust = [
  'append',
  'push',
  'prepend',
  'first',
  'rest',
  'last',
  'initial',
  'reverse',
  'uniq',
  'without',
  'has',
  'slice',
  'compact',
  'chunk',
];

/** Lists (sprig). Nothing changes a list in place. */
export const listFunctions: FunctionTable = both(withMust, {
  list: takesMore([], any, (values) => values),
  tuple: takesMore([], any, (values) => values),
  append: takes([items, any], (list, value) => [...list, value]),
  push: takes([items, any], (list, value) => [...list, value]),
  prepend: takes([items, any], (list, value) => [value, ...list]),
  concat: takesMore([], items, (lists) => lists.flat()),
  first: takes([items], (list) => list[0] ?? null),
  last: takes([items], (list) => list.at(-1) ?? null),
  rest: takes([items], (list) => list.slice(1)),
  initial: takes([items], (list) => list.slice(0, -1)),
  reverse: takes([items], (list) => [...list].reverse()),
  uniq: takes([items], (list) =>
    list.filter((value, index) => list.findIndex((other) => deepEqual(value, other)) === index),
  ),
  without: takesMore([items], any, (omit, list) =>
    list.filter((value) => !omit.some((other) => deepEqual(value, other))),
  ),
  has: takes([any, any], (value, list) => list !== null && items(list).some((other) => deepEqual(value, other))),
  compact: takes([items], (list) => list.filter(isTrue)),
  chunk: takes([int, items], (size, list) => {
    if (size < 1) throw new TemplateError('the size of a chunk must be 1 or more');
    const out: Value[] = [];
    for (let at = 0; at < list.length; at += size) out.push(list.slice(at, at + size));
    return ofType(out, '[][]interface {}');
  }),
  slice: takesMore([items], any, (bounds, list) => slice(list, bounds)),
  until: takes([int], (count) => steps(0, count, count < 0 ? -1 : 1)),
  untilStep: takes([int, int, int], (start, stop, step) => steps(start, stop, step)),
  seq: takesMore([], any, (bounds) => sequence(bounds.map((value) => Number(toInteger(value))))),
  keys: takesMore([], map, (maps) => stringList(maps.flatMap((one) => [...one.keys()]))),
  values: takes([map], (of) => [...of.values()]),
  pluck: takesMore([text], map, (maps, key) => maps.flatMap((one) => (one.has(key) ? [one.get(key) ?? null] : []))),
});

function slice(list: Value[], bounds: readonly Value[]): Value {
  const [start = 0, end = list.length] = bounds.map((bound) => Number(toInteger(bound)));
  if (list.length === 0) return null;
  if (start < 0 || end > list.length || start > end)
    throw new TemplateError(`${start} to ${end} is outside of the ${list.length} items`);
  return list.slice(start, end);
}

/** Numbers that one list may hold; Helm would fill the memory instead. */
const mostSteps = 10_000_000;

function steps(start: number, stop: number, step: number): Value[] {
  const out: Value[] = [];
  if (Math.abs((stop - start) / (step || 1)) > mostSteps)
    throw new TemplateError(`a list of more than ${mostSteps} numbers`);
  if (step > 0) for (let i = start; i < stop; i += step) out.push(BigInt(i));
  if (step < 0) for (let i = start; i > stop; i += step) out.push(BigInt(i));
  return ofType(out, '[]int');
}

function sequence(bounds: readonly number[]): string {
  if (bounds.length === 0 || bounds.length > 3) return '';
  const [first = 0, second = 0, third = 0] = bounds;
  const [start, stop, given] =
    bounds.length === 1
      ? [1, first, undefined]
      : bounds.length === 2
        ? [first, second, undefined]
        : [first, third, second];
  const step = given ?? (stop < start ? -1 : 1);
  if (bounds.length === 3 && ((stop < start && step > 0) || (stop > start && step < 0))) return '';
  return steps(start, stop + Math.sign(step), step)
    .map(toText)
    .join(' ');
}
