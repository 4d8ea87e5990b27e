import { describe, expect, it } from 'vitest';
import type { ClusterState } from '../../../src/analyze/cluster/cluster-state.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { analyzeText, world } from '../analyze-text.ts';
import { clusterStateOf } from '../cluster-state-of.ts';

const owning = 'gateway.envoyproxy.io/owning-gateway-name';
const proxy = (name: string, gateway: string, version: string) => ({
  pod: { metadata: { name, namespace: 'd', labels: { [owning]: gateway } } },
  serverInfo: { version: `abc/${version}/Clean/RELEASE/BoringSSL` },
});
const controller = (image: string): JsonObject => ({
  metadata: { name: 'eg', namespace: 'd' },
  spec: { containers: [{ image }] },
});

async function find(parts: Partial<ClusterState>): Promise<readonly string[]> {
  const cluster = clusterStateOf({ supportedRelease: 'v1.9.0', ...parts });
  const { findings } = await analyzeText(world, { codes: ['EG0074'], cluster });
  return findings.map(
    ({ severity, resource }) => `${severity} ${resource?.kind} ${resource?.namespace}/${resource?.name}`,
  );
}

describe('EG0074 versions-differ', () => {
  it('names a proxy of another version than the others of its Gateway', async () => {
    const proxies = [proxy('a', 'x', '1.39.0'), proxy('b', 'x', '1.38.2'), proxy('c', 'y', '1.38.2')];
    expect(await find({ proxies })).toEqual(['warning Pod d/b']);
  });

  it('passes over proxies that did not answer', async () => {
    const { pod } = proxy('b', 'x', '');
    expect(await find({ proxies: [proxy('a', 'x', '1.39.0'), { pod }] })).toEqual([]);
  });

  it.each([
    ['envoyproxy/gateway:v1.9.3', 0],
    ['localhost:5000/gateway:v1.7.0@sha256:a', 1],
    ['localhost:5000/gateway', 0],
    ['envoyproxy/gateway:v1.10.0', 1],
    ['envoyproxy/gateway-dev:latest', 0],
  ])('compares the release of the controller: %s', async (image, count) => {
    expect(await find({ controllerPods: [controller(image)] })).toEqual(Array(count).fill('info Pod d/eg'));
  });

  it('says nothing of the controller where no release is given', async () => {
    const cluster = clusterStateOf({ controllerPods: [controller('envoyproxy/gateway:v1.7.0')] });
    expect((await analyzeText(world, { codes: ['EG0074'], cluster })).findings).toEqual([]);
  });
});
