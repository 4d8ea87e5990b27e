import { TemplateError } from './template-error.ts';
import { typeOf, type Value, type ValueMap } from './value.ts';

/** What functions may ask of the engine and of the world. */
export interface Host {
  /** Runs a named template and returns its text. */
  readonly include: (name: string, data: Value) => string;
  /** Runs a text as a template. */
  readonly tpl: (text: string, data: Value) => string;
  /** Reads objects of the cluster; an empty map when there is none. */
  readonly lookup: (apiVersion: string, kind: string, namespace: string, name: string) => Value;
  /** The instant of the rendering. */
  readonly now: () => Date;
}

/** A function of templates: evaluated arguments in, a value out. Throws a TemplateError when they do not fit. */
export type TemplateFunction = (args: readonly Value[], host: Host) => Value;

/** Functions by the name that templates call them with. */
export type FunctionTable = Readonly<Record<string, TemplateFunction>>;

/** Takes an argument as one of Go's types, or throws. */
export type Reader<T> = (value: Value) => T;

function mismatch(wanted: string, value: Value): never {
  throw new TemplateError(`an argument must be ${wanted}, not ${value === null ? 'nil' : typeOf(value)}`);
}

/** Any value. */
export const any: Reader<Value> = (value) => value;

/** A text; nothing is converted. */
export const text: Reader<string> = (value) => (typeof value === 'string' ? value : mismatch('a text', value));

/** An int; floats (and so all numbers of values files) and int64 (sums, `--set`) are refused, as Go refuses them. */
export const int: Reader<number> = (value) =>
  typeof value === 'bigint' ? Number(value) : mismatch('an integer (convert it with "int")', value);

/** A map, to be changed or read. The maps of texts that `split` gives are of another type. */
export const map: Reader<ValueMap> = (value) =>
  value instanceof Map && typeOf(value) !== 'map[string]string' ? value : mismatch('a map', value);

/** A function with a fixed number of arguments. */
export function takes<T extends readonly unknown[]>(
  readers: { readonly [K in keyof T]: Reader<T[K]> },
  run: (...args: T) => Value,
): TemplateFunction {
  return (args) => {
    if (args.length !== readers.length)
      throw new TemplateError(`${readers.length} arguments wanted, not ${args.length}`);
    return run(...(readers.map((read, index) => read(args[index] ?? null)) as unknown as T));
  };
}

/** A function with a fixed number of arguments that needs the engine or the world. */
export function asks<T extends readonly unknown[]>(
  readers: { readonly [K in keyof T]: Reader<T[K]> },
  run: (host: Host, ...args: T) => Value,
): TemplateFunction {
  return (args, host) => takes(readers, (...read) => run(host, ...read))(args, host);
}

/** A function whose last parameter takes any number of arguments. */
export function takesMore<T extends readonly unknown[], R>(
  readers: { readonly [K in keyof T]: Reader<T[K]> },
  rest: Reader<R>,
  run: (rest: R[], ...args: T) => Value,
): TemplateFunction {
  return (args) => {
    if (args.length < readers.length)
      throw new TemplateError(`at least ${readers.length} arguments wanted, not ${args.length}`);
    const first = readers.map((read, index) => read(args[index] ?? null)) as unknown as T;
    return run(args.slice(readers.length).map(rest), ...first);
  };
}
