import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandError, UsageError } from '../core/errors.ts';
import type { Io } from '../core/io.ts';
import type { SetKind } from '../helm/values/parse-set.ts';
import { type ChartValues, isValues } from '../helm/values/values.ts';
import type { Flag, FlagValues } from './command.ts';

/** Flags of commands that render a chart: the user's values. */
export const chartValueFlags: readonly Flag[] = [
  {
    name: 'values',
    short: 'f',
    kind: 'list',
    placeholder: 'FILE',
    description: 'YAML file with values, - for stdin; may be repeated, later files win',
    completes: 'file',
  },
  {
    name: 'set',
    kind: 'strings',
    placeholder: 'PATH=VALUE',
    description: 'set a value: a.b=1, list={x,y}, a[0].b=c; may be repeated',
  },
  {
    name: 'set-string',
    kind: 'strings',
    placeholder: 'PATH=TEXT',
    description: 'like --set, but the value is always text',
  },
  {
    name: 'set-json',
    kind: 'strings',
    placeholder: 'PATH=JSON',
    description: 'set a value written as JSON, or merge a whole JSON object',
  },
  {
    name: 'set-file',
    kind: 'strings',
    placeholder: 'PATH=FILE',
    description: 'set a value to the content of a file',
    completes: 'file',
  },
];

/** The user's values, without the chart's defaults: files, then --set-json, --set, --set-string and --set-file over them, as in Helm. */
export async function valuesFromFlags(flags: FlagValues, io: Io): Promise<ChartValues> {
  const [{ mergeValues }, { applySet }] = await Promise.all([
    import('../helm/values/coalesce.ts'),
    import('../helm/values/parse-set.ts'),
  ]);
  let values: ChartValues = {};
  for (const file of flags.list('values')) values = mergeValues(values, await readValuesFile(file, io));
  const kinds: readonly (readonly [string, SetKind])[] = [
    ['set-json', 'json'],
    ['set', 'typed'],
    ['set-string', 'text'],
  ];
  for (const [flag, kind] of kinds)
    for (const expression of flags.list(flag)) {
      const set = applySet(values, expression, kind);
      if (!set.ok) throw new UsageError(`--${flag} ${expression}: ${set.error}`, 'write it as path.to.value=value');
      values = set.value;
    }
  return setFiles(values, flags, io);
}

async function setFiles(given: ChartValues, flags: FlagValues, io: Io): Promise<ChartValues> {
  const { setText, splitSet } = await import('../helm/values/parse-set.ts');
  let values = given;
  for (const expression of flags.list('set-file')) {
    const split = splitSet(expression);
    if (!split.ok) throw new UsageError(`--set-file ${expression}: ${split.error}`, 'write it as path.to.value=file');
    values = setText(values, split.value.path, await readText(split.value.rest, io));
  }
  return values;
}

async function readValuesFile(file: string, io: Io): Promise<ChartValues> {
  const { readYaml } = await import('../helm/read-yaml.ts');
  const text = await readText(file, io);
  try {
    const read = readYaml(text) ?? {};
    if (!isValues(read)) throw new Error('it is not a map');
    return read;
  } catch (error) {
    throw new CommandError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readText(file: string, io: Io): Promise<string> {
  if (file === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of io.stdin) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  }
  return readFile(resolve(io.cwd, file), 'utf8').catch((error: Error) => {
    throw new CommandError(`cannot read the file ${file}: ${error.message}`);
  });
}
