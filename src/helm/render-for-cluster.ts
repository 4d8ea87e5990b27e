import { asJson, type JsonObject } from '../core/json.ts';
import { isClusterError } from '../kubernetes/cluster-error.ts';
import type { KubernetesClient } from '../kubernetes/kubernetes-client.ts';
import type { Chart } from './chart/chart.ts';
import { renderChart } from './render-chart.ts';
import type { Capabilities, Lookup, RenderedChart, RenderOptions } from './rendered-chart.ts';
import type { ChartValues } from './values/values.ts';

/** Renders a chart with what the cluster has: its version, its kinds, and objects for `lookup`. */
export async function renderForCluster(
  chart: Chart,
  values: ChartValues,
  options: RenderOptions,
  client: KubernetesClient,
): Promise<RenderedChart> {
  const capabilities = await clusterCapabilities(client);
  return renderChart(chart, values, { ...options, capabilities, lookup: clusterLookup(client) });
}

/** Version and kinds of a cluster as templates see them. */
async function clusterCapabilities(client: KubernetesClient): Promise<Capabilities> {
  const [kubeVersion, groups] = await Promise.all([client.discovery.serverVersion(), groupVersions(client)]);
  const served = await Promise.all(
    groups.map(async (group) => ({ group, types: await client.discovery.served(group) })),
  );
  const apiVersions = served.flatMap(({ group, types }) => [group, ...types.map(({ kind }) => `${group}/${kind}`)]);
  return { kubeVersion, apiVersions };
}

interface GroupList {
  readonly groups?: readonly { readonly versions?: readonly { readonly groupVersion?: string }[] }[];
}

async function groupVersions(client: KubernetesClient): Promise<readonly string[]> {
  const list = (await client.json({ method: 'GET', path: '/apis' }, { verb: 'get', resource: '/apis' })) as GroupList;
  const versions = (list.groups ?? []).flatMap(({ versions: all }) => (all ?? []).map((one) => one.groupVersion ?? ''));
  return ['v1', ...versions.filter((one) => one !== '')];
}

function clusterLookup(client: KubernetesClient): Lookup {
  return async (apiVersion, kind, namespace, name) => {
    const type = await client.discovery.resolve(apiVersion, kind);
    if (type === undefined) return undefined;
    try {
      if (name !== '') return (await client.find(type, name, namespace || undefined)) as JsonObject | undefined;
      const items = await client.list(type, { namespace: namespace || undefined });
      return { apiVersion, kind: `${kind}List`, items: items.map(asJson) };
    } catch (error) {
      if (isClusterError(error, 'not-found')) return undefined;
      throw error;
    }
  };
}
