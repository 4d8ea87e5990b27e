import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandError } from '../core/errors.ts';
import type { Io } from '../core/io.ts';
import { type ChartValues, define, isValues } from '../helm/values/values.ts';
import type { Flag, FlagValues } from './command.ts';

/** Flags of commands that render a chart: the user's values. */
export const chartValueFlags: readonly Flag[] = [
  {
    name: 'values',
    short: 'f',
    kind: 'list',
    placeholder: 'FILE',
    description: 'YAML file with values; may be repeated, later files win',
    completes: 'file',
  },
];

/** The user's values, without the chart's defaults. A file that is no YAML map is a CommandError. */
export async function valuesFromFlags(flags: FlagValues, io: Io): Promise<ChartValues> {
  const { load } = await import('js-yaml');
  let values: ChartValues = {};
  for (const file of flags.list('values')) {
    const path = resolve(io.cwd, file);
    const text = await readFile(path, 'utf8').catch((error: Error) => {
      throw new CommandError(`cannot read the values file ${file}: ${error.message}`);
    });
    try {
      const read = load(text) ?? {};
      if (!isValues(read)) throw new Error('it is not a map');
      values = mergeOver(values, read);
    } catch (error) {
      throw new CommandError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return values;
}

function mergeOver(base: ChartValues, over: ChartValues): ChartValues {
  const out: Record<string, ChartValues[string]> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = out[key];
    define(out, key, isValues(old) && isValues(value) ? mergeOver(old, value) : value);
  }
  return out;
}
