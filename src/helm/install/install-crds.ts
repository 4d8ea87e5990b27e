import { loadAll } from 'js-yaml';
import { isObject } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import type { LiveObject } from '../../kubernetes/kubernetes-client.ts';
import type { CRDFile } from '../rendered-chart.ts';
import { type ChartObject, chartObjects } from './chart-object.ts';
import type { ClusterObjects } from './cluster-objects.ts';
import type { Progress } from './progress.ts';
import { readinessOf } from './readiness.ts';
import { waitReady } from './wait-ready.ts';

/** Helm waits as long for definitions, whatever --timeout says. */
const timeoutMs = 60_000;

/** The definitions of a chart and those that are in the cluster. */
export interface CRDPlan {
  readonly wanted: readonly ChartObject[];
  readonly live: ReadonlyMap<string, LiveObject>;
}

/** Reads which definitions of the chart the cluster has. */
export async function planCRDs(files: readonly CRDFile[], cluster: ClusterObjects): Promise<CRDPlan> {
  const wanted = files.flatMap(({ text, path }) => (hasObjects(text) ? chartObjects(text, path) : []));
  const found = await Promise.all(wanted.map((crd) => cluster.find(crd)));
  return {
    wanted,
    live: new Map(found.flatMap((crd) => (crd ? [[crd.metadata.name, crd] as const] : []))),
  };
}

function hasObjects(text: string): boolean {
  return /^kind:/m.test(text) || loadAll(text).some(isObject);
}

/**
 * Creates the definitions that are missing, or applies all of them with `update`, and waits until they are served. Returns how many it wrote.
 */
export async function installCRDs(
  plan: CRDPlan,
  options: { readonly update: boolean },
  cluster: ClusterObjects,
  progress: Progress,
): Promise<number> {
  const todo = options.update ? plan.wanted : plan.wanted.filter((crd) => !plan.live.has(crd.metadata.name));
  for (const crd of todo) progress.object(await cluster.apply(crd), refOf(crd));
  if (todo.length === 0) return 0;
  await waitReady(todo, cluster, { timeoutMs, rule: readinessOf, gone: 'failed' }, progress);
  cluster.client.discovery.refresh();
  return todo.length;
}
