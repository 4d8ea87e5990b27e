import { deepEqual } from '../compare.ts';
import { any, type FunctionTable, map, takes, takesMore, text } from '../function-table.ts';
import { TemplateError } from '../template-error.ts';
import { toText } from '../to-text.ts';
import { isTrue, kindOf, ofType, typeOf, type Value, type ValueMap } from '../value.ts';

/** Maps (sprig), defaults and questions about types. `set`, `unset` and the merges change a map in place. */
export const mapFunctions: FunctionTable = {
  dict: takesMore([], any, pairs),
  get: takes([map, text], (from, key) => (from.has(key) ? (from.get(key) ?? null) : '')),
  set: takes([map, text, any], (into, key, value) => into.set(key, value)),
  unset: takes([map, text], (from, key) => {
    from.delete(key);
    return from;
  }),
  hasKey: takes([map, text], (from, key) => from.has(key)),
  pick: takesMore([map], text, (names, from) => new Map([...from].filter(([key]) => names.includes(key)))),
  omit: takesMore([map], text, (names, from) => new Map([...from].filter(([key]) => !names.includes(key)))),
  merge: takesMore([map], map, (sources, into) => sources.reduce((to, from) => merge(to, from, false), into)),
  mustMerge: takesMore([map], map, (sources, into) => sources.reduce((to, from) => merge(to, from, false), into)),
  mergeOverwrite: takesMore([map], map, (sources, into) => sources.reduce((to, from) => merge(to, from, true), into)),
  mustMergeOverwrite: takesMore([map], map, (sources, into) =>
    sources.reduce((to, from) => merge(to, from, true), into),
  ),
  deepCopy: takes([any], copied),
  mustDeepCopy: takes([any], copied),
  dig: takesMore([], any, dig),
  default: takesMore([any], any, (given, fallback) => (isTrue(given[0] ?? null) ? (given[0] ?? null) : fallback)),
  empty: takes([any], (value) => !isTrue(value)),
  coalesce: takesMore([], any, (values) => values.find(isTrue) ?? null),
  all: takesMore([], any, (values) => values.every(isTrue)),
  any: takesMore([], any, (values) => values.some(isTrue)),
  ternary: takes([any, any, any], (yes, no, test) => {
    if (typeof test !== 'boolean') throw new TemplateError(`true or false wanted, not ${typeOf(test)}`);
    return test ? yes : no;
  }),
  kindOf: takes([any], kindOf),
  kindIs: takes([text, any], (kind, value) => kind === kindOf(value)),
  typeOf: takes([any], typeOf),
  typeIs: takes([text, any], (type, value) => type === typeOf(value)),
  typeIsLike: takes([text, any], (type, value) => type === typeOf(value) || `*${type}` === typeOf(value)),
  deepEqual: takes([any, any], deepEqual),
};

function pairs(values: readonly Value[]): ValueMap {
  const out: ValueMap = new Map();
  for (let i = 0; i < values.length; i += 2)
    out.set(toText(values[i] ?? null), i + 1 < values.length ? (values[i + 1] ?? null) : '');
  return out;
}

/** Merges deeply into a map. Without `overwrite` only what is empty there is filled. */
function merge(into: ValueMap, from: ValueMap, overwrite: boolean): ValueMap {
  for (const [key, value] of from) {
    const old = into.get(key);
    if (old instanceof Map && value instanceof Map) merge(old, value, overwrite);
    else if (old === undefined || overwrite || (!isTrue(old) && isTrue(value))) into.set(key, value);
  }
  return into;
}

function copied(value: Value): Value {
  if (value === null) throw new TemplateError('nil cannot be copied');
  return copy(value);
}

function copy(value: Value): Value {
  if (Array.isArray(value)) return ofType(value.map(copy), typeOf(value));
  if (!(value instanceof Map)) return value;
  return ofType(new Map([...value].map(([key, member]) => [key, copy(member)] as const)), typeOf(value));
}

function dig(values: readonly Value[]): Value {
  if (values.length < 3) throw new TemplateError('a key, a default and a map wanted');
  const keys = values.slice(0, -2).map(text);
  let at = map(values.at(-1) ?? null);
  for (const [index, key] of keys.entries()) {
    if (!at.has(key)) return values.at(-2) ?? null;
    const value = at.get(key) ?? null;
    if (index === keys.length - 1) return value;
    if (!(value instanceof Map)) throw new TemplateError(`"${key}" is no map but of type ${typeOf(value)}`);
    at = value;
  }
  return at;
}
