import { onTestFinished } from 'vitest';
import { connectCluster } from '../../src/kubernetes/connect.ts';
import type { KubernetesClient } from '../../src/kubernetes/kubernetes-client.ts';
import { type AdminAnswers, type FakeAdmin, startFakeAdmin } from '../envoy/fake-admin.ts';
import { type FakeApiServer, type FakeCluster, proxyPod, startFakeApiServer } from '../kubernetes/fake-api-server.ts';
import { fakeIo } from './run-command.ts';

/** A pretended cluster whose pods' ports all lead to one pretended admin interface; both end with the test. */
export async function liveCluster(
  answers: AdminAnswers,
  cluster: Partial<FakeCluster> = {},
): Promise<{ admin: FakeAdmin; server: FakeApiServer }> {
  const admin = await startFakeAdmin(answers);
  const server = await startFakeApiServer({ objects: [proxyPod('eg-1')], forward: () => admin.port, ...cluster });
  onTestFinished(async () => {
    await Promise.all([admin.close(), server.close()]);
  });
  return { admin, server };
}

/** A client of such a cluster; it is closed with the test. */
export async function liveClient(
  answers: AdminAnswers,
  cluster: Partial<FakeCluster> = {},
): Promise<{ client: KubernetesClient; admin: FakeAdmin; server: FakeApiServer }> {
  const live = await liveCluster(answers, cluster);
  const choice = { kubeconfig: live.server.kubeconfig, requestTimeoutMs: 5_000 };
  const client = await connectCluster(choice, fakeIo().io);
  onTestFinished(() => client.close());
  return { client, ...live };
}
