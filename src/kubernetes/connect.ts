import { ApiTransport } from './api-transport.ts';
import { ClusterError } from './cluster-error.ts';
import { type Connection, type ConnectionChoice, chooseConnection } from './kubeconfig/connection.ts';
import { inClusterConnection } from './kubeconfig/in-cluster.ts';
import { kubeconfigPaths, readKubeconfig } from './kubeconfig/read-kubeconfig.ts';
import { KubernetesClient } from './kubernetes-client.ts';

/** Which cluster to talk to and how patiently. */
export interface ClusterChoice extends ConnectionChoice {
  readonly kubeconfig?: string;
  /** Limit of one request, and of any pause in an answer. */
  readonly requestTimeoutMs: number;
}

/** The world that a connection needs. */
export interface ClusterWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly signal: AbortSignal;
}

/** A client of the chosen cluster; nothing is sent yet. No usable kubeconfig is a ClusterError of kind `config`. */
export async function connectCluster(choice: ClusterChoice, world: ClusterWorld): Promise<KubernetesClient> {
  const connection = await findConnection(choice, world);
  return new KubernetesClient(new ApiTransport(connection, choice.requestTimeoutMs, world.signal));
}

/** The chosen connection: kubeconfig, else the service account of the pod that this process runs in. */
export async function findConnection(choice: ClusterChoice, { env, cwd }: ClusterWorld): Promise<Connection> {
  const places = { flag: choice.kubeconfig || undefined, env, cwd };
  const config = await readKubeconfig(places);
  if (config !== undefined && config.clusters.size > 0) return chooseConnection(config, choice, env);
  const inCluster = await inClusterConnection(env);
  if (inCluster !== undefined) {
    const user = choice.as ? { ...inCluster.user, impersonateUser: choice.as } : inCluster.user;
    return { ...inCluster, user, impersonateGroups: choice.asGroups ?? [] };
  }
  const looked = kubeconfigPaths(places).join(', ');
  throw new ClusterError(
    'config',
    config === undefined ? `no kubeconfig found (looked at ${looked})` : `the kubeconfig ${looked} names no cluster`,
    'name one with --kubeconfig or KUBECONFIG',
  );
}
