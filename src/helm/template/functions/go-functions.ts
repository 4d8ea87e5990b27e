import { equal, less } from '../compare.ts';
import { any, type FunctionTable, int, takes, takesMore, text } from '../function-table.ts';
import { formatPlain } from '../print-value.ts';
import { sprintf } from '../printf.ts';
import { TemplateError } from '../template-error.ts';
import { GoObject, integerOf, isTrue, missingMember, typeOf, type Value } from '../value.ts';

/** The functions of Go's text/template itself; `and` and `or` belong to the evaluator since they do not evaluate all arguments. */
export const goFunctions: FunctionTable = {
  not: takes([any], (value) => !isTrue(value)),
  eq: takesMore([any], any, (others, first) => {
    if (others.length === 0) throw new TemplateError('two values wanted');
    return others.some((other) => equal(first, other));
  }),
  ne: takes([any, any], (a, b) => !equal(a, b)),
  lt: takes([any, any], (a, b) => less(a, b)),
  le: takes([any, any], (a, b) => !less(b, a)),
  gt: takes([any, any], (a, b) => less(b, a)),
  ge: takes([any, any], (a, b) => !less(a, b)),
  len: takes([any], length),
  index: takesMore([any], any, (keys, value) => keys.reduce(item, value)),
  slice: takesMore([any], int, (bounds, value) => slice(value, bounds)),
  print: takesMore([], any, (values) => sprint(values)),
  println: takesMore([], any, (values) => `${values.map(formatPlain).join(' ')}\n`),
  printf: takesMore([text], any, (values, format) => sprintf(format, values)),
  html: takesMore([], any, (values) => escapeHTML(sprint(values))),
  js: takesMore([], any, (values) => escapeScript(sprint(values))),
  urlquery: takesMore([], any, (values) => queryEscape(sprint(values))),
  call: () => {
    throw new TemplateError('there are no values that can be called');
  },
};

/** As fmt.Sprint: a space stands between two operands when neither is a text. */
function sprint(values: readonly Value[]): string {
  return values
    .map((value, index) => {
      const before = values[index - 1];
      const gap = index > 0 && typeof value !== 'string' && typeof before !== 'string' ? ' ' : '';
      return gap + formatPlain(value);
    })
    .join('');
}

function length(value: Value): bigint {
  if (typeof value === 'string') return BigInt(Buffer.byteLength(value));
  if (value instanceof GoObject && value.kind === 'map') return BigInt(value.fields.size);
  if (Array.isArray(value) || value instanceof Uint8Array) return BigInt(value.length);
  if (value instanceof Map) return BigInt(value.size);
  throw new TemplateError(value === null ? 'nil has no length' : `a value of type ${typeOf(value)} has no length`);
}

function item(value: Value, key: Value): Value {
  if (value === null) throw new TemplateError('nil has no items');
  if (value instanceof Map) return value.get(text(key)) ?? missingMember(value);
  if (value instanceof GoObject && value.kind === 'map') return value.fields.get(text(key)) ?? null;
  const at = Number(integerOf(key) ?? int(key));
  const items = Array.isArray(value) || value instanceof Uint8Array ? value : Buffer.from(text(value));
  if (at < 0 || at >= items.length) throw new TemplateError(`there is no item ${at}, the list has ${items.length}`);
  const found = items[at] ?? null;
  return Array.isArray(value) ? found : BigInt(Number(found));
}

function slice(value: Value, [start = 0, end]: readonly number[]): Value {
  const bytes = Array.isArray(value) ? value : Buffer.from(text(value));
  const to = end ?? bytes.length;
  if (start < 0 || start > to || to > bytes.length)
    throw new TemplateError(`${start} to ${to} is outside of the ${bytes.length} items`);
  return Array.isArray(value) ? value.slice(start, to) : bytes.slice(start, to).toString();
}

function escapeHTML(value: string): string {
  const names: Readonly<Record<string, string>> = {
    "'": '&#39;',
    '"': '&#34;',
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
  };
  return value.replace(/['"&<>]/g, (char) => names[char] ?? char).replaceAll('\0', '\uFFFD');
}

function escapeScript(value: string): string {
  const names: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '"': '\\"' };
  return value.replace(/[\\'"<>&=]|\p{Cc}/gu, (char) => {
    return names[char] ?? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

function queryEscape(value: string): string {
  return encodeURIComponent(value)
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
