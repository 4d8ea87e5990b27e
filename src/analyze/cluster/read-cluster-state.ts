import { forEachLimited } from '../../core/for-each-limited.ts';
import { asJson, isObject, type JsonObject } from '../../core/json.ts';
import { failureText } from '../../kubernetes/cluster-error.ts';
import { fetchPort } from '../../kubernetes/fetch-port.ts';
import type { KubernetesClient, LiveObject } from '../../kubernetes/kubernetes-client.ts';
import type { ClusterResources } from '../../kubernetes/read-resources.ts';
import { builtInType } from '../../kubernetes/resource-types.ts';
import { controllerSelector, proxySelector } from '../../kubernetes/select-pods.ts';
import type { ClusterState, ProxyState } from './cluster-state.ts';

/** Port of Envoy's admin interface in the pods that Envoy Gateway makes. */
const adminPort = 19000;
/** A proxy that does not answer within this time is reported as one that does not answer. */
const timeoutMs = 10_000;

/** Reads what a cluster runs. Whatever cannot be read is told in `unread`, nothing throws but a lost cluster. */
export async function readClusterState(
  client: KubernetesClient,
  controllerNamespace: string,
  { objects }: ClusterResources,
): Promise<ClusterState> {
  const unread: string[] = [];
  const list = async (
    kind: string,
    options: { namespace?: string; labelSelector?: string } = {},
  ): Promise<readonly LiveObject[]> => {
    try {
      return await client.list(builtInType(kind), options);
    } catch (error) {
      unread.push(`${kind} objects could not be read: ${failureText(error)}`);
      return [];
    }
  };
  const [definitions, controllerPods, pods] = await Promise.all([
    list('CustomResourceDefinition'),
    list('Pod', { namespace: controllerNamespace, labelSelector: controllerSelector }),
    list('Pod', { labelSelector: proxySelector }),
  ]);
  const ours = definitions.filter(({ metadata }) =>
    /\.gateway\.(networking\.(x-)?k8s|envoyproxy)\.io$/.test(metadata.name),
  );
  return {
    definitions: ours.map(asJson),
    controllerPods: controllerPods.map(asJson),
    proxies: await readProxies(client, pods, unread),
    objects: objects.map(asJson),
    unread,
  };
}

async function readProxies(
  client: KubernetesClient,
  pods: readonly LiveObject[],
  unread: string[],
): Promise<readonly ProxyState[]> {
  const outcomes = await forEachLimited(pods, (pod) => readProxy(client, pod));
  return outcomes.map((outcome) => {
    const pod = asJson(outcome.item);
    if (outcome.ok) return { pod, ...outcome.value };
    const { namespace = '', name } = outcome.item.metadata;
    unread.push(`proxy ${namespace}/${name} did not answer: ${failureText(outcome.error)}`);
    return { pod };
  });
}

/** What the admin interface of a running proxy answers; pods that do not run are not asked. */
async function readProxy(client: KubernetesClient, pod: LiveObject): Promise<Omit<ProxyState, 'pod'>> {
  const phase = isObject(pod.status) ? pod.status.phase : undefined;
  if (phase !== 'Running') return {};
  const target = { namespace: pod.metadata.namespace ?? '', pod: pod.metadata.name, port: adminPort };
  const get = async (path: string): Promise<string> =>
    (await fetchPort(client, target, { path, timeoutMs })).body.toString('utf8');
  const [dump, stats, info] = await Promise.all([
    get('/config_dump'),
    get('/stats?filter=update_|control_plane.connected_state'),
    get('/server_info'),
  ]);
  return { configDump: JSON.parse(dump) as JsonObject, stats, serverInfo: JSON.parse(info) as JsonObject };
}
