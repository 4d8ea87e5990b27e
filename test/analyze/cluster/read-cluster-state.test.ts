import { describe, expect, it } from 'vitest';
import { readClusterState } from '../../../src/analyze/cluster/read-cluster-state.ts';
import { connectCluster } from '../../../src/kubernetes/connect.ts';
import { readResources } from '../../../src/kubernetes/read-resources.ts';
import { liveCluster } from '../../commands/live-cluster.ts';
import { fakeIo } from '../../commands/run-command.ts';
import { type FakeCluster, proxyPod } from '../../kubernetes/fake-api-server.ts';

const definition = (name: string) => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name },
});

async function read(cluster: Partial<FakeCluster> = {}) {
  const answers = {
    '/config_dump': '{"configs":[]}',
    '/stats?filter=update_|control_plane.connected_state': 'control_plane.connected_state: 1\n',
    '/server_info': '{"version":"x/1.40.0"}',
  };
  const objects = [
    proxyPod('eg-1'),
    definition('gateways.gateway.networking.k8s.io'),
    definition('backends.gateway.envoyproxy.io'),
    definition('things.example.com'),
  ];
  const { server } = await liveCluster(answers, { objects, ...cluster });
  const { io } = fakeIo();
  const client = await connectCluster({ kubeconfig: server.kubeconfig, requestTimeoutMs: 5000 }, io);
  try {
    return await readClusterState(client, 'envoy-gateway-system', await readResources(client));
  } finally {
    client.close();
  }
}

describe('the state of a cluster', () => {
  it('has the definitions of our groups and what the proxies answer', async () => {
    const state = await read();
    expect(state.definitions).toHaveLength(2);
    expect(state.proxies).toMatchObject([
      {
        configDump: { configs: [] },
        serverInfo: { version: 'x/1.40.0' },
        stats: expect.stringContaining('connected_state: 1'),
      },
    ]);
    expect(state.unread).toEqual([]);
  });

  it('names a proxy that does not answer', async () => {
    const state = await read({ forward: () => undefined });
    expect(state.proxies).toHaveLength(1);
    expect(state.proxies[0]).not.toHaveProperty('configDump');
    expect(state.unread).toHaveLength(1);
  });
});
