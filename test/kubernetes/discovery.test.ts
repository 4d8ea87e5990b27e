import { describe, expect, it } from 'vitest';
import { clusterFailure, connectedClient } from './connected-client.ts';

const resources = [
  { name: 'things', kind: 'Thing', namespaced: true },
  { name: 'things/status', kind: 'Thing', namespaced: true },
  { name: 'globals', kind: 'Global', namespaced: false },
];
const answer = (_: string, path: string) => {
  if (path === '/apis/x.io/v1') return { status: 200, body: JSON.stringify({ resources }) };
  if (path === '/api/v1')
    return { status: 200, body: JSON.stringify({ resources: [{ name: 'pods', kind: 'Pod', namespaced: true }] }) };
  return undefined;
};

describe('Discovery', () => {
  it('knows what is served, without sub-resources', async () => {
    const { client } = await connectedClient({ answer });
    expect(await client.discovery.served('x.io/v1')).toEqual([
      { group: 'x.io', version: 'v1', kind: 'Thing', plural: 'things', namespaced: true },
      { group: 'x.io', version: 'v1', kind: 'Global', plural: 'globals', namespaced: false },
    ]);
    expect(await client.discovery.resolve('v1', 'Pod')).toMatchObject({ group: '', plural: 'pods' });
    expect(await client.discovery.resolve('x.io/v1', 'Other')).toBeUndefined();
    expect(await client.discovery.served('y.io/v1')).toEqual([]);
  });

  it('asks once until it is told to forget', async () => {
    const { client, requests } = await connectedClient({ answer });
    await Promise.all([client.discovery.resolve('x.io/v1', 'Thing'), client.discovery.resolve('x.io/v1', 'Global')]);
    await client.discovery.served('x.io/v1');
    expect(requests).toEqual(['GET /apis/x.io/v1']);
    client.discovery.refresh();
    await client.discovery.served('x.io/v1');
    expect(requests).toHaveLength(2);
  });

  it('does not ask for kinds that it knows', async () => {
    const { client, requests } = await connectedClient({ answer });
    expect((await client.discovery.typeOf('gateway.networking.k8s.io/v1', 'Gateway'))?.plural).toBe('gateways');
    expect(requests).toEqual([]);
    expect((await client.discovery.typeOf('x.io/v1', 'Thing'))?.plural).toBe('things');
  });

  it('asks again after a failure', async () => {
    let broken = true;
    const { client } = await connectedClient({
      answer: (...asked) => (broken ? { status: 500, body: '' } : answer(...asked)),
    });
    expect((await clusterFailure(client.discovery.served('x.io/v1'))).kind).toBe('server');
    broken = false;
    expect(await client.discovery.served('x.io/v1')).toHaveLength(2);
  });

  it('tells the version of the server', async () => {
    const { client } = await connectedClient();
    expect(await client.discovery.serverVersion()).toBe('v1.34.1');
    const { client: odd } = await connectedClient({ answer: () => ({ status: 200, body: '{}' }) });
    expect(await odd.discovery.serverVersion()).toBe('unknown');
  });
});
