import type { Chart } from '../chart/chart.ts';
import { type ChartValue, type ChartValues, define, isValues } from './values.ts';

type Members = Record<string, ChartValue | undefined>;

/**
 * Lays values over others: maps merge deeply, lists replace, null deletes the key. In the values for sub-charts null stays, since it is
 * to delete a default of theirs.
 */
function overlay(base: ChartValues, over: ChartValues, subcharts: ReadonlySet<string> = new Set()): ChartValues {
  const out: Members = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = Object.hasOwn(out, key) ? out[key] : undefined;
    if (value === null && old !== undefined && old !== null) delete out[key];
    else if (isValues(old) && isValues(value))
      define(out, key, subcharts.has(key) ? mergeValues(old, value) : overlay(old, value));
    else if (value !== undefined) define(out, key, value);
  }
  return out;
}

/** Lays files of values over each other before they meet the chart: null stays, since it is to delete a default later. */
export function mergeValues(base: ChartValues, over: ChartValues): ChartValues {
  const out: Members = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = Object.hasOwn(out, key) ? out[key] : undefined;
    if (value !== undefined) define(out, key, isValues(old) && isValues(value) ? mergeValues(old, value) : value);
  }
  return out;
}

/** The values of a chart and, under their names, of its sub-charts: the user's over the parent's over their own; globals go down. */
export function coalesceValues(chart: Chart, user: ChartValues): ChartValues {
  const subcharts = new Set(chart.dependencies.map(({ metadata }) => metadata.name));
  const values: Members = { ...overlay(chart.values, user, subcharts) };
  for (const sub of chart.dependencies) {
    const { name } = sub.metadata;
    const own = values[name];
    const given: Members = isValues(own) ? { ...own } : {};
    const global = overlay(isValues(given.global) ? given.global : {}, isValues(values.global) ? values.global : {});
    given.global = global;
    define(values, name, coalesceValues(sub, given));
  }
  return values;
}
