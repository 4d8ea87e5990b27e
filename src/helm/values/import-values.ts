import type { JsonValue } from '../../core/json.ts';
import type { Chart } from '../chart/chart.ts';
import { mergeValues } from './coalesce.ts';
import { type ChartValue, type ChartValues, define, isValues } from './values.ts';

/**
 * A chart whose defaults have those that its dependencies' `import-values` name, as Helm takes them over: from the defaults of the
 * sub-charts and what the parent's defaults say about them, not from the user's values; what the parent sets itself wins.
 */
export function importValues(chart: Chart): Chart {
  const own = { ...chart, dependencies: chart.dependencies.map(importValues) };
  const declared = chart.metadata.dependencies;
  if (!declared) return own;
  const defaults = mergedDefaults(own, {});
  const enabled = new Set(own.dependencies.map(({ metadata }) => metadata.name));
  let imported: ChartValues = {};
  for (const dependency of declared) {
    const name = dependency.alias ?? dependency.name;
    if (!enabled.has(name)) continue;
    for (const item of dependency['import-values'] ?? []) {
      const wanted = importOf(item);
      const table = wanted && valueAt(defaults, [name, ...wanted.child]);
      if (wanted && isValues(table)) imported = mergeValues(nested(table, wanted.parent), imported);
    }
  }
  return { ...own, values: mergeValues(imported, defaults) };
}

/** The defaults of a chart with those of its sub-charts and the globals in them; null stays. */
function mergedDefaults(chart: Chart, over: ChartValues): ChartValues {
  const values: Record<string, ChartValue | undefined> = { ...mergeValues(chart.values, over) };
  for (const sub of chart.dependencies) {
    const { name } = sub.metadata;
    const given = values[name];
    const own = isValues(given) ? given : {};
    const global = mergeValues(isValues(own.global) ? own.global : {}, isValues(values.global) ? values.global : {});
    define(values, name, mergedDefaults(sub, { ...own, global }));
  }
  return values;
}

interface Import {
  readonly child: readonly string[];
  /** Empty for the root. */
  readonly parent: readonly string[];
}

/** `data` stands for what the sub-chart has below `exports.data`. */
function importOf(item: JsonValue): Import | undefined {
  if (typeof item === 'string') return { child: ['exports', ...item.split('.')], parent: [] };
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return undefined;
  const { child, parent } = item as { readonly child?: JsonValue; readonly parent?: JsonValue };
  if (typeof child !== 'string' || typeof parent !== 'string') return undefined;
  return { child: child.split('.'), parent: parent === '.' ? [] : parent.split('.') };
}

function valueAt(values: ChartValues, path: readonly string[]): ChartValue | undefined {
  let at: ChartValue | undefined = values;
  for (const name of path) at = isValues(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return at;
}

function nested(table: ChartValues, path: readonly string[]): ChartValues {
  return path.reduceRight<ChartValues>((inner, name) => ({ [name]: inner }), table);
}
