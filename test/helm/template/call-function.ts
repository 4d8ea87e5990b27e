import type { FunctionTable, Host } from '../../../src/helm/template/function-table.ts';
import { formatPlain } from '../../../src/helm/template/print-value.ts';
import { TemplateError } from '../../../src/helm/template/template-error.ts';
import { typeOf, type Value, type ValueMap } from '../../../src/helm/template/value.ts';

/** A host without templates and cluster, at noon of the second of January 2026. */
export const fakeHost: Host = {
  include: (name) => `<${name}>`,
  tpl: (source) => `<${source}>`,
  lookup: () => new Map(),
  now: () => new Date('2026-01-02T12:00:00Z'),
};

/** Calls a function of a table by its name in templates. */
export function call(table: FunctionTable, name: string, args: readonly Value[], host: Host = fakeHost): Value {
  const run = table[name];
  if (!run) throw new Error(`there is no function ${name}`);
  return run(args, host);
}

/** What a call prints in a template (`%v`), or `error` when the function refuses its arguments. */
export function printed(table: FunctionTable, name: string, args: readonly Value[], host: Host = fakeHost): string {
  try {
    return formatPlain(call(table, name, args, host));
  } catch (error) {
    if (error instanceof TemplateError) return 'error';
    throw error;
  }
}

/** The same with the type of the result before it: `int 5`. */
export function typed(table: FunctionTable, name: string, args: readonly Value[]): string {
  return `${typeOf(call(table, name, args))} ${printed(table, name, args)}`;
}

/** A map of a template. */
export function dict(entries: Readonly<Record<string, Value>> = {}): ValueMap {
  return new Map(Object.entries(entries));
}
