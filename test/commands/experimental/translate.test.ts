import { describe, expect, it } from 'vitest';
import { translateCommand } from '../../../src/commands/experimental/translate.ts';
import { liveCluster } from '../live-cluster.ts';
import { runCommand } from '../run-command.ts';

const gatewayApi = 'gateway.networking.k8s.io/v1';
const objects = [
  {
    apiVersion: gatewayApi,
    kind: 'GatewayClass',
    metadata: { name: 'eg' },
    spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
  },
  {
    apiVersion: gatewayApi,
    kind: 'Gateway',
    metadata: { name: 'eg', namespace: 'default' },
    spec: { gatewayClassName: 'eg', listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] },
  },
  {
    apiVersion: gatewayApi,
    kind: 'HTTPRoute',
    metadata: { name: 'lost', namespace: 'default' },
    spec: { parentRefs: [{ name: 'eg', sectionName: 'nowhere' }] },
  },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'default' } },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'unrelated' } },
];

describe('x translate --from cluster', () => {
  it('translates what the cluster has and says nothing about what does not concern it', async () => {
    const { server } = await liveCluster({}, { objects });
    const result = await runCommand(translateCommand, [], {
      kubeconfig: server.kubeconfig,
      from: 'cluster',
      to: ['xds'],
    });
    expect(result.error).toBeUndefined();
    expect(result.stdout).toContain('default/eg/http');
    expect(result.stderr).not.toContain('unrelated');
    expect(result.stderr).toContain('HTTPRoute default/lost');
  });
});
