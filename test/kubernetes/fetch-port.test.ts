import { describe, expect, it } from 'vitest';
import { fetchPort } from '../../src/kubernetes/fetch-port.ts';
import { clusterFailure, connectedClient } from './connected-client.ts';
import { localHttp } from './local-http.ts';

const target = { namespace: 'n', pod: 'p', port: 19000 };

describe('fetchPort', () => {
  it('sends a request through a tunnel and reads the answer to its end', async () => {
    const seen: unknown[] = [];
    const port = await localHttp((request, response) => {
      seen.push([request.method, request.url, request.headers.host]);
      response.writeHead(418).end('x'.repeat(100_000));
    });
    const { client, requests } = await connectedClient({
      forward: (pod, asked) => (pod === 'p' && asked === 19000 ? port : undefined),
    });
    const answer = await fetchPort(client, target, { method: 'POST', path: '/a?b', timeoutMs: 5000 });
    expect([answer.status, answer.body.length]).toEqual([418, 100_000]);
    expect(seen).toEqual([['POST', '/a?b', 'localhost']]);
    expect(requests).toEqual(['UPGRADE /api/v1/namespaces/n/pods/p/portforward?ports=19000']);
  });

  it('says when nothing listens at the port', async () => {
    const { client } = await connectedClient({ forward: () => undefined });
    const error = await clusterFailure(fetchPort(client, target, { path: '/', timeoutMs: 5000 }));
    expect(error).toMatchObject({ kind: 'unreachable', message: expect.stringContaining('port 19000 of pod n/p') });
  });

  it('fails when the connection is cut before the answer', async () => {
    const port = await localHttp((request) => request.socket.destroy());
    const { client } = await connectedClient({ forward: () => port });
    const error = await clusterFailure(fetchPort(client, target, { path: '/', timeoutMs: 5000 }));
    expect(error).toMatchObject({ kind: 'unreachable', message: expect.stringContaining('n/p') });
  });

  it.each([
    ['the hand-shake', { answer: (method: string) => (method === 'UPGRADE' ? ('hang' as const) : undefined) }],
    ['the answer', { forward: () => 'hang' as const }],
  ])('ends at an interrupt while waiting for %s', async (_, cluster) => {
    const interrupt = new AbortController();
    const { client } = await connectedClient(cluster, { signal: interrupt.signal });
    setTimeout(() => interrupt.abort(), 50);
    // Far longer than the limit of the test: only the interrupt can end it.
    const error = await clusterFailure(fetchPort(client, target, { path: '/', timeoutMs: 600_000 }));
    expect(['cancelled', 'unreachable']).toContain(error.kind);
  });

  it.each([
    ['the hand-shake', { answer: (method: string) => (method === 'UPGRADE' ? ('hang' as const) : undefined) }],
    ['the answer', { forward: () => 'hang' as const }],
  ])('ends at the time limit while waiting for %s', async (_, cluster) => {
    const { client } = await connectedClient(cluster, { timeoutMs: 100 });
    expect((await clusterFailure(fetchPort(client, target, { path: '/', timeoutMs: 100 }))).kind).toBe('timeout');
  });
});
