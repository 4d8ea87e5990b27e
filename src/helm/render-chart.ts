import { CommandError } from '../core/errors.ts';
import { isObject } from '../core/json.ts';
import type { Chart } from './chart/chart.ts';
import { enabledChart } from './chart/enabled-chart.ts';
import { defaultCapabilities } from './default-capabilities.ts';
import { compareInstallKinds } from './install/kind-order.ts';
import type { CRDFile, Manifest, RenderedChart, RenderOptions } from './rendered-chart.ts';
import { splitManifests } from './split-manifests.ts';
import { satisfies } from './template/functions/semver.ts';
import { runTemplates } from './template/run-templates.ts';
import { TemplateError } from './template/template-error.ts';
import { Int64, toValue, type Value } from './template/value.ts';
import { templateFiles } from './template-data.ts';
import { coalesceValues } from './values/coalesce.ts';
import { importValues } from './values/import-values.ts';
import type { ChartValues } from './values/values.ts';

/**
 * Renders a chart with the user's values over its defaults. Throws a CommandError with the template's file and line, or the path of a
 * value that the chart's schema refuses.
 */
export async function renderChart(chart: Chart, values: ChartValues, options: RenderOptions): Promise<RenderedChart> {
  const enabled = importValues(enabledChart(chart, values));
  const merged = coalesceValues(enabled, values);
  if (!options.skipSchemaValidation) await checkAgainstSchemas(enabled, merged);
  checkKubeVersion(chart, options);
  const texts = await withLookups(enabled, merged, options);
  const notesName = `${chart.metadata.name}/templates/NOTES.txt`;
  const manifests: Manifest[] = [];
  const hooks: RenderedChart['hooks'][number][] = [];
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (path.endsWith('NOTES.txt') || text.trim() === '') continue;
    const split = splitManifests(path, text);
    manifests.push(...split.manifests);
    hooks.push(...split.hooks);
  }
  const byKind = (a: Manifest, b: Manifest): number => compareInstallKinds(a.kind, b.kind);
  manifests.sort(byKind);
  return {
    manifests,
    hooks: hooks.sort(byKind),
    notes: texts.get(notesName) ?? '',
    crds: crdFiles(enabled, chart.metadata.name),
    manifestText: manifests.map(({ path, text }) => `---\n# Source: ${path}\n${text}\n`).join(''),
  };
}

/** Most charts have no schema: what checks one is loaded for those that do. */
async function checkAgainstSchemas(chart: Chart, values: ChartValues): Promise<void> {
  const { checkSchemas } = await import('./values/check-schemas.ts');
  checkSchemas(chart, values);
}

function checkKubeVersion({ metadata: { name, kubeVersion: wanted } }: Chart, options: RenderOptions): void {
  const { kubeVersion } = options.capabilities ?? defaultCapabilities;
  if (wanted && !satisfies(wanted, kubeVersion))
    throw new CommandError(`the chart ${name} needs Kubernetes ${wanted}, this one is ${kubeVersion}`);
}

/** Thrown by `lookup` for an object that has not been read yet: reading takes a while, templates do not wait. */
class LookupNeeded extends Error {
  constructor(readonly query: readonly [string, string, string, string]) {
    super('lookup');
  }
}

/** Runs the templates; whenever they look an object up, it is read and they run again. */
async function withLookups(
  chart: Chart,
  values: ChartValues,
  options: RenderOptions,
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, Value>();
  const now = options.now ?? new Date();
  for (;;) {
    try {
      return runTemplates(templateFiles(chart, values, options), {
        now: () => now,
        lookup: (...query) => {
          if (!options.lookup) return new Map();
          const key = JSON.stringify(query);
          const found = known.get(key);
          if (found === undefined) throw new LookupNeeded(query);
          return found;
        },
      });
    } catch (error) {
      if (error instanceof TemplateError) throw renderError(error);
      if (!(error instanceof LookupNeeded) || !options.lookup) throw error;
      known.set(JSON.stringify(error.query), fromCluster((await options.lookup(...error.query)) ?? {}));
    }
  }
}

/** An object of the cluster as Go's client reads it: numbers without a fraction are integers. */
function fromCluster(data: unknown): Value {
  if (typeof data === 'number' && Number.isSafeInteger(data)) return new Int64(BigInt(data));
  if (Array.isArray(data)) return data.map(fromCluster);
  if (!isObject(data)) return toValue(data);
  return new Map(Object.entries(data).map(([key, member]) => [key, fromCluster(member)] as const));
}

function renderError({ message, file, place, calls }: TemplateError): CommandError {
  const where = file ? `${file}${place === undefined ? '' : `:${place}`}: ` : '';
  const way = calls.length > 0 ? ` (called by ${calls.join(', ')})` : '';
  return new CommandError(`${where}${message}${way}`);
}

function crdFiles(chart: Chart, path: string): readonly CRDFile[] {
  const own = chart.files
    .filter(({ name }) => /^crds\/.*\.(ya?ml|json)$/.test(name))
    .map(({ name, data }) => ({ path: `${path}/${name}`, text: data.toString('utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return [...own, ...chart.dependencies.flatMap((sub) => crdFiles(sub, `${path}/charts/${sub.metadata.name}`))];
}
