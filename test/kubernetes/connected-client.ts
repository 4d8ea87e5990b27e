import { afterEach } from 'vitest';
import { ClusterError } from '../../src/kubernetes/cluster-error.ts';
import { connectCluster } from '../../src/kubernetes/connect.ts';
import type { KubernetesClient } from '../../src/kubernetes/kubernetes-client.ts';
import { type FakeApiServer, type FakeCluster, type FakeObject, startFakeApiServer } from './fake-api-server.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** A client of a pretended cluster; both end with the test. */
export async function connectedClient(
  cluster: Partial<FakeCluster> = {},
  options: { readonly timeoutMs?: number; readonly signal?: AbortSignal } = {},
): Promise<{
  readonly client: KubernetesClient;
  readonly requests: readonly string[];
  readonly server: FakeApiServer;
}> {
  const server = await startFakeApiServer({ objects: [], ...cluster });
  const world = { env: {}, cwd: '/', signal: options.signal ?? new AbortController().signal };
  const client = await connectCluster(
    { kubeconfig: server.kubeconfig, requestTimeoutMs: options.timeoutMs ?? 5_000 },
    world,
  );
  closers.push(() => client.close(), server.close);
  return { client, requests: server.requests, server };
}

/** The ClusterError that a promise ends with. */
export async function clusterFailure(promise: Promise<unknown>): Promise<ClusterError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ClusterError)) throw new Error(`expected a ClusterError, not ${String(error)}`);
  return error;
}

/** An object of the pretended cluster with nothing but its identity. */
export function bareObject(kind: string, apiVersion: string, name: string, namespace?: string): FakeObject {
  return { kind, apiVersion, metadata: { name, ...(namespace ? { namespace } : {}) } };
}
