import { compareBytes } from '../core/compare.ts';
import { ClusterError, isClusterError } from './cluster-error.ts';
import type { KubernetesClient, LiveObject } from './kubernetes-client.ts';
import { builtInType } from './resource-types.ts';

/** Labels of the proxies that Envoy Gateway runs. */
export const proxySelector =
  'app.kubernetes.io/name=envoy,app.kubernetes.io/component=proxy,app.kubernetes.io/managed-by=envoy-gateway';

/** Label of the controller's own pods. */
export const controllerSelector = 'control-plane=envoy-gateway';

/** Labels of the rate limit service's pods. */
export const rateLimitSelector =
  'app.kubernetes.io/name=envoy-ratelimit,app.kubernetes.io/component=ratelimit,app.kubernetes.io/managed-by=envoy-gateway';

/** A pod as commands see it. */
export interface PodSummary {
  readonly namespace: string;
  readonly name: string;
  /** Pending, Running, Succeeded, Failed or Unknown. */
  readonly phase: string;
  readonly ready: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly containers: readonly string[];
  readonly initContainers: readonly string[];
}

/** Which pods a command works on. */
export interface PodChoice {
  /** Namespace of the pods. */
  readonly namespace: string;
  /** True when the user named the namespace. */
  readonly namespaceGiven: boolean;
  readonly allNamespaces: boolean;
  /** Label selectors; all must hold. They win over `name`. */
  readonly labels: readonly string[];
  /** A pod, or `gateway/NAME` or `gateway/NAMESPACE/NAME` for the proxies of a Gateway. */
  readonly name?: string;
  /** Selector when neither name nor labels say which. */
  readonly defaultSelector: string;
}

/**
 * The pods of a choice, ordered by namespace and name. Order of the rules: all namespaces, labels, name, the default
 * selector of the namespace. None found is a ClusterError `not-found`, except over all namespaces.
 */
export async function selectPods(client: KubernetesClient, choice: PodChoice): Promise<readonly PodSummary[]> {
  const selector = choice.labels.join(',');
  if (choice.allNamespaces) return listPods(client, undefined, selector || choice.defaultSelector);
  if (choice.namespace === '') throw new ClusterError('config', 'a namespace is needed', 'name it with -n, or use -A');
  if (selector !== '') {
    const pods = await listPods(client, choice.namespace, selector);
    return some(pods, `no pods in namespace ${choice.namespace} have the labels ${selector}`);
  }
  if (choice.name === undefined) {
    const pods = await listPods(client, choice.namespace, choice.defaultSelector);
    return some(pods, `no pods in namespace ${choice.namespace} have the labels ${choice.defaultSelector}`);
  }
  const gateway = /^(?:gateway|gtw|gw)\/(?:([^/]+)\/)?([^/]+)$/i.exec(choice.name);
  if (gateway) return podsOfGateway(client, choice, gateway[2] ?? '', gateway[1]);
  return [await getPod(client, choice.namespace, choice.name.replace(/^pods?\//, ''))];
}

/** Pods by selector, ordered by namespace and name. */
export async function listPods(
  client: KubernetesClient,
  namespace: string | undefined,
  labelSelector: string,
): Promise<readonly PodSummary[]> {
  const pods = await client.list(builtInType('Pod'), { namespace, labelSelector });
  return pods.map(podSummary).sort((a, b) => compareBytes(a.namespace, b.namespace) || compareBytes(a.name, b.name));
}

/** What commands read of a pod. */
function podSummary(pod: LiveObject): PodSummary {
  const status = pod.status as PodStatus | undefined;
  const spec = pod.spec as PodSpec | undefined;
  return {
    namespace: pod.metadata.namespace ?? '',
    name: pod.metadata.name,
    phase: status?.phase ?? 'Unknown',
    ready: status?.conditions?.some((c) => c.type === 'Ready' && c.status === 'True') ?? false,
    labels: pod.metadata.labels ?? {},
    annotations: pod.metadata.annotations ?? {},
    containers: (spec?.containers ?? []).map((container) => container.name),
    initContainers: (spec?.initContainers ?? []).map((container) => container.name),
  };
}

interface PodStatus {
  readonly phase?: string;
  readonly conditions?: readonly { readonly type: string; readonly status: string }[];
}

interface PodSpec {
  readonly containers?: readonly { readonly name: string }[];
  readonly initContainers?: readonly { readonly name: string }[];
}

async function getPod(client: KubernetesClient, namespace: string, name: string): Promise<PodSummary> {
  const pod = await client.find(builtInType('Pod'), name, namespace);
  if (pod) return podSummary(pod);
  throw new ClusterError(
    'not-found',
    `there is no pod ${namespace}/${name}`,
    `choose the namespace with -n, or find the proxies of a Gateway with gateway/NAME`,
  );
}

/** The proxies of a Gateway: labelled with its name, or with its class where the class merges its Gateways. */
async function podsOfGateway(
  client: KubernetesClient,
  choice: PodChoice,
  name: string,
  namespace: string | undefined,
): Promise<readonly PodSummary[]> {
  const owner = 'gateway.envoyproxy.io/owning-gateway';
  const wanted = [proxySelector, `${owner}-name=${name}`, ...(namespace ? [`${owner}-namespace=${namespace}`] : [])];
  const inNamespace = (pod: PodSummary): boolean =>
    !choice.namespaceGiven ||
    pod.namespace === choice.namespace ||
    pod.labels[`${owner}-namespace`] === choice.namespace;
  const own = (await listWherePermitted(client, choice.namespace, wanted.join(','))).filter(inNamespace);
  if (own.length > 0) return own;
  const gatewayClass = await classOfGateway(
    client,
    name,
    namespace ?? (choice.namespaceGiven ? choice.namespace : undefined),
  );
  if (gatewayClass === undefined) {
    throw new ClusterError(
      'not-found',
      `there is no Gateway ${namespace ? `${namespace}/` : ''}${name} with proxies in the cluster`,
    );
  }
  const merged = await listWherePermitted(client, choice.namespace, `${proxySelector},${owner}class=${gatewayClass}`);
  return some(merged, `Gateway ${name} has no proxy pods (yet)`);
}

async function classOfGateway(
  client: KubernetesClient,
  name: string,
  namespace: string | undefined,
): Promise<string | undefined> {
  const options = { namespace, fieldSelector: `metadata.name=${name}` };
  const gateways = await client.list(builtInType('Gateway'), options).catch((error: unknown) => {
    if (isClusterError(error, 'not-found', 'forbidden')) return [];
    throw error;
  });
  const spec = gateways[0]?.spec as { readonly gatewayClassName?: string } | undefined;
  return spec?.gatewayClassName;
}

/** All namespaces, or the one namespace where the user may not list all. */
async function listWherePermitted(
  client: KubernetesClient,
  namespace: string,
  selector: string,
): Promise<readonly PodSummary[]> {
  try {
    return await listPods(client, undefined, selector);
  } catch (error) {
    if (!isClusterError(error, 'forbidden')) throw error;
    return listPods(client, namespace, selector);
  }
}

function some(pods: readonly PodSummary[], complaint: string): readonly PodSummary[] {
  if (pods.length > 0) return pods;
  throw new ClusterError('not-found', complaint, 'choose other pods with -n, -l or -A');
}
