import { afterEach } from 'vitest';
import { type AdminAnswers, type FakeAdmin, startFakeAdmin } from '../envoy/fake-admin.ts';
import { type FakeApiServer, type FakeCluster, proxyPod, startFakeApiServer } from '../kubernetes/fake-api-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** A pretended cluster whose pods' ports all lead to one pretended admin interface; both end with the test. */
export async function liveCluster(
  answers: AdminAnswers,
  cluster: Partial<FakeCluster> = {},
): Promise<{ admin: FakeAdmin; server: FakeApiServer }> {
  const admin = await startFakeAdmin(answers);
  const server = await startFakeApiServer({ objects: [proxyPod('eg-1')], forward: () => admin.port, ...cluster });
  closers.push(admin.close, server.close);
  return { admin, server };
}
