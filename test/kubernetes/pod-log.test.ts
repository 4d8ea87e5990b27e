import { expect, it } from 'vitest';
import { readPodLog } from '../../src/kubernetes/pod-log.ts';
import { clusterFailure, connectedClient } from './connected-client.ts';
import { proxyPod } from './fake-api-server.ts';

const request = { namespace: 'envoy-gateway-system', pod: 'p', container: 'envoy' };
const cluster = {
  objects: [proxyPod('p')],
  log: (pod: string, container: string, previous: boolean) =>
    container === 'envoy' ? `${pod}${previous ? ' before' : ''}\n` : undefined,
};

it('reads the log of a container, and that before its restart', async () => {
  const { client, requests } = await connectedClient(cluster);
  expect((await readPodLog(client, request)).toString()).toBe('p\n');
  expect((await readPodLog(client, { ...request, previous: true, tailLines: 5 })).toString()).toBe('p before\n');
  const path = 'GET /api/v1/namespaces/envoy-gateway-system/pods/p/log?container=envoy';
  expect(requests).toEqual([path, `${path}&tailLines=5&previous=true`]);
});

it('is invalid for a container that has none', async () => {
  const { client } = await connectedClient(cluster);
  expect((await clusterFailure(readPodLog(client, { ...request, container: 'x' }))).kind).toBe('invalid');
});
