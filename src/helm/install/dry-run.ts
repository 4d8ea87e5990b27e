import { describeRef, refOf } from '../../core/resource-ref.ts';
import { failureText } from '../../kubernetes/cluster-error.ts';
import { builtInType } from '../../kubernetes/resource-types.ts';
import type { RenderedChart } from '../rendered-chart.ts';
import { type ChartObject, chartObjects } from './chart-object.ts';
import type { InstallWorld } from './install-release.ts';

/**
 * Lets the API server check every object without storing it; returns what it refuses. Objects whose namespace or kind the installation
 * would create first cannot be checked and are left out, with a note.
 */
export async function dryRunOnServer(
  rendered: RenderedChart,
  crds: readonly ChartObject[],
  { cluster, progress, store }: InstallWorld,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const missing = new Set<string | undefined>();
  if (!(await cluster.client.find(builtInType('Namespace'), store.namespace))) missing.add(store.namespace);
  const unchecked: string[] = [];
  const hooks = rendered.hooks.flatMap(({ text, path }) => chartObjects(text, path));
  for (const object of [...crds, ...hooks, ...chartObjects(rendered.manifestText)]) {
    const { type, object: placed } = await cluster.locate(object);
    if (type === undefined || missing.has(placed.metadata.namespace)) {
      unchecked.push(describeRef(refOf(placed)));
      continue;
    }
    try {
      await cluster.apply(object, { dryRun: true });
      progress.object('checked', refOf(placed));
    } catch (error) {
      problems.push(`${describeRef(refOf(placed))}: ${failureText(error)}`);
    }
  }
  if (unchecked.length > 0)
    progress.warn(`not checked, since their namespace or CRD does not exist yet: ${unchecked.join(', ')}`);
  return problems;
}
