import { CommandError } from '../../core/errors.ts';
import { isObject } from '../../core/json.ts';
import type { Chart } from '../chart/chart.ts';
import { validateValues } from './validate-values.ts';
import { type ChartValues, isValues, valuesToJson } from './values.ts';

/** Checks the values of a chart and its sub-charts against their values.schema.json. Throws a CommandError with every path that is refused. */
export function checkSchemas(chart: Chart, values: ChartValues): void {
  const problems = problemsOf(chart, values, '');
  if (problems.length > 0)
    throw new CommandError(
      `the values do not fit the schema of the chart ${chart.metadata.name}:\n${problems.map((line) => `  ${line}`).join('\n')}`,
      'correct them in --values or --set',
    );
}

function problemsOf(chart: Chart, values: ChartValues, prefix: string): readonly string[] {
  const own = chart.schema ? validateValues(valuesToJson(values), readSchema(chart, chart.schema)) : [];
  const inside = chart.dependencies.flatMap((sub) => {
    const { name } = sub.metadata;
    const below = values[name];
    return problemsOf(sub, isValues(below) ? below : {}, `${prefix}${name}.`);
  });
  return [...own.map(({ path, message }) => `${prefix}${path}: ${message}`), ...inside];
}

function readSchema({ metadata }: Chart, bytes: Buffer) {
  try {
    const schema: unknown = JSON.parse(bytes.toString('utf8'));
    if (isObject(schema)) return schema;
  } catch {
    // Said below.
  }
  throw new CommandError(`values.schema.json of the chart ${metadata.name} is no JSON object`);
}
