import { parse, TomlDate } from 'smol-toml';
import { any, type FunctionTable, takes, text } from '../function-table.ts';
import { printToml } from '../print-toml.ts';
import { TemplateError } from '../template-error.ts';
import { ofType, toValue, type Value, type ValueMap } from '../value.ts';
import { instant } from './dates.ts';

/** TOML (Helm): what cannot be written gives an empty text, what cannot be read a map with the key Error. */
export const tomlFunctions: FunctionTable = {
  toToml: takes([any], (value) => {
    if (value === null) return '';
    try {
      return printToml(value);
    } catch (error) {
      if (error instanceof TemplateError) return error.message;
      throw error;
    }
  }),
  fromToml: takes([text], (source) => {
    try {
      return fromToml(parse(source, { integersAsBigInt: true }));
    } catch (error) {
      const message = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
      return new Map([['Error', message]]);
    }
  }),
};

/** Integers become int64, dates instants; a list of tables is a type of its own. */
function fromToml(data: unknown): Value {
  if (data instanceof TomlDate) return instant(data);
  if (Array.isArray(data)) {
    const list = data.map(fromToml);
    const tables = list.length > 0 && list.every((item) => item instanceof Map);
    return tables ? ofType<Value[]>(list, '[]map[string]interface {}') : list;
  }
  if (data === null || typeof data !== 'object') return toValue(data);
  const map: ValueMap = new Map();
  for (const [key, member] of Object.entries(data)) map.set(key, fromToml(member));
  return map;
}
