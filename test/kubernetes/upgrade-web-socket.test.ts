import { describe, expect, it } from 'vitest';
import { upgradeWebSocket } from '../../src/kubernetes/upgrade-web-socket.ts';
import { clusterFailure, connectedClient } from './connected-client.ts';
import type { FakeCluster } from './fake-api-server.ts';

const path = '/api/v1/namespaces/n/pods/p/exec?command=x';
const purpose = { verb: 'create', resource: 'pods/exec', namespace: 'n', name: 'p' };

async function upgrade(answer?: FakeCluster['answer'], options: { timeoutMs?: number; signal?: AbortSignal } = {}) {
  const cluster = { exec: () => ({ stdout: 'first', status: { status: 'Success' } }), ...(answer && { answer }) };
  const { client } = await connectedClient(cluster, options);
  return upgradeWebSocket(client.transport, path, purpose, (socket) => {
    const messages: string[] = [];
    socket.on('message', (data: Buffer) => messages.push(data.subarray(1).toString()));
    return { socket, messages, closed: new Promise((resolve) => socket.on('close', resolve)) };
  });
}

describe('upgradeWebSocket', () => {
  it('attaches before the first messages come, and speaks the protocol of channels', async () => {
    const { socket, messages, closed } = await upgrade();
    await closed;
    expect(messages[0]).toBe('first');
    expect(socket.protocol).toBe('v4.channel.k8s.io');
  });

  it.each([
    [403, 'forbidden'],
    [404, 'not-found'],
    [401, 'unauthorized'],
    [500, 'server'],
  ])('takes the answer %i for what it is', async (status, kind) => {
    const error = await clusterFailure(upgrade(() => ({ status, body: '{"message":"why"}' })));
    expect([error.kind, error.status]).toEqual([kind, status]);
  });

  it('ends at the time limit and at an interrupt', async () => {
    expect((await clusterFailure(upgrade(() => 'hang', { timeoutMs: 50 }))).kind).toBe('timeout');
    const interrupt = new AbortController();
    setTimeout(() => interrupt.abort(), 50);
    expect((await clusterFailure(upgrade(() => 'hang', { signal: interrupt.signal }))).kind).toBe('cancelled');
  });

  it('says when nothing listens', async () => {
    const { client, server } = await connectedClient();
    await server.close();
    const error = await clusterFailure(upgradeWebSocket(client.transport, path, purpose, (socket) => socket));
    expect(error).toMatchObject({ kind: 'unreachable', message: expect.stringContaining(server.url) });
  });
});
