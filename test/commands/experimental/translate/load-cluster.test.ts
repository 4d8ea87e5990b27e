import { describe, expect, it } from 'vitest';
import { loadCluster } from '../../../../src/commands/experimental/translate/load-cluster.ts';
import { profiles } from '../../../../src/resources/load/profiles.ts';
import type { FakeCluster, FakeObject } from '../../../kubernetes/fake-api-server.ts';
import { liveCluster } from '../../live-cluster.ts';
import type { GivenFlags } from '../../run-command.ts';
import { translateInvocation } from './translated-text.ts';

const service = (name: string, namespace: string): FakeObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace },
  spec: { future: 'field', ports: [{ port: 1 }] },
});
const config: FakeObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'envoy-gateway-config', namespace: 'team' },
  data: { 'envoy-gateway.yaml': 'kind: EnvoyGateway\napiVersion: gateway.envoyproxy.io/v1alpha1\nlogging: {}\n' },
};

async function read(given: GivenFlags = {}, cluster: Partial<FakeCluster> = {}) {
  const { server } = await liveCluster({}, { objects: [service('a', 'one'), service('b', 'two'), config], ...cluster });
  const { invocation, err } = translateInvocation('', { kubeconfig: server.kubeconfig, from: 'cluster', ...given });
  const loaded = await loadCluster(invocation, { profile: profiles.controller });
  return { loaded, names: loaded.set.services.map(({ metadata }) => metadata.name), err: err() };
}

describe('loadCluster', () => {
  it('takes the objects as the cluster has them, without judging them', async () => {
    const { loaded, names } = await read();
    expect(names).toEqual(['a', 'b']);
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.set.services[0]?.spec).toHaveProperty('future');
    expect(loaded.documents[0]?.place.file).toBe('cluster');
  });

  it('reads chosen namespaces alone', async () => {
    expect((await read({ 'from-namespace': ['two'] })).names).toEqual(['b']);
  });

  it("finds the controller's configuration in its namespace", async () => {
    expect((await read()).loaded.set.envoyGateway).toBeUndefined();
    expect((await read({ namespace: 'team' })).loaded.set.envoyGateway?.logging).toEqual({});
  });

  it('names kinds that may not be read', async () => {
    const answer = (_: string, path: string) =>
      /\/secrets/.test(path) ? { status: 403, body: JSON.stringify({ message: 'no' }) } : undefined;
    expect((await read({}, { answer })).err).toMatch(/^warning: Secret could not be read: \S/);
    expect((await read({ 'from-namespace': ['two'] }, { answer })).err).toMatch(/^warning: Secret of namespace two/);
  });
});
