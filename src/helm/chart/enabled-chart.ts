import { mergeValues } from '../values/coalesce.ts';
import { type ChartValue, type ChartValues, isValues } from '../values/values.ts';
import type { Chart, ChartDependency } from './chart.ts';

/** A chart without the sub-charts that its conditions and tags switch off, aliases applied. `values` are those of the chart. */
export function enabledChart(chart: Chart, user: ChartValues): Chart {
  const values = mergeValues(chart.values, user);
  const declared = chart.metadata.dependencies ?? [];
  const known = new Set(declared.map(({ name }) => name));
  const kept = chart.dependencies.filter(({ metadata }) => !known.has(metadata.name));
  const chosen = declared.flatMap((dependency) => {
    const sub = chart.dependencies.find(({ metadata }) => metadata.name === dependency.name);
    if (!sub || !isEnabled(dependency, values)) return [];
    return [dependency.alias ? { ...sub, metadata: { ...sub.metadata, name: dependency.alias } } : sub];
  });
  const dependencies = [...kept, ...chosen].map((sub) => {
    const own = values[sub.metadata.name];
    return enabledChart(sub, isValues(own) ? own : {});
  });
  return { ...chart, dependencies };
}

/** The first condition with a boolean decides, before tags; of the tags one that is on suffices. */
function isEnabled({ condition, tags }: ChartDependency, values: ChartValues): boolean {
  for (const path of (condition ?? '').split(',')) {
    const value = path.trim() ? valueAt(values, path.trim().split('.')) : undefined;
    if (typeof value === 'boolean') return value;
  }
  const switches = isValues(values.tags) ? values.tags : {};
  const states = (tags ?? []).map((tag) => switches[tag]).filter((state) => typeof state === 'boolean');
  return states.length === 0 || states.includes(true);
}

function valueAt(values: ChartValues, path: readonly string[]): ChartValue | undefined {
  let at: ChartValue | undefined = values;
  for (const name of path) at = isValues(at) ? at[name] : undefined;
  return at;
}
