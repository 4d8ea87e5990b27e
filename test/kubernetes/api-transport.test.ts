import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ApiTransport, type TransportRequest } from '../../src/kubernetes/api-transport.ts';
import { readBody } from '../../src/kubernetes/read-body.ts';
import { clusterFailure } from './connected-client.ts';
import { localHttp } from './local-http.ts';

function transport(port: number, options: { timeoutMs?: number; signal?: AbortSignal } = {}): ApiTransport {
  const cluster = { name: 'c', server: `http://127.0.0.1:${port}`, skipTLSVerify: true };
  const connection = { context: 'c', namespace: 'n', cluster, user: { name: 'u', token: 't' }, impersonateGroups: [] };
  return new ApiTransport(connection, options.timeoutMs ?? 5000, options.signal ?? new AbortController().signal);
}

async function exchange(request: TransportRequest) {
  const seen: { headers?: IncomingHttpHeaders; line?: string; body?: string } = {};
  const port = await localHttp((incoming, response) => {
    seen.headers = incoming.headers;
    seen.line = `${incoming.method} ${incoming.url}`;
    readBody(incoming, 1000, 'test').then((body) => {
      seen.body = body.toString();
      response.writeHead(404).end('none');
    });
  });
  const sender = transport(port);
  const answer = await sender.send(request);
  answer.resume();
  sender.close();
  return { seen, status: answer.statusCode };
}

describe('ApiTransport', () => {
  it('sends a request with its credentials and gives the answer, whatever its status', async () => {
    const { seen, status } = await exchange({ method: 'POST', path: '/a?b=c', body: 'é', contentType: 'text/x' });
    expect([status, seen.line, seen.body]).toEqual([404, 'POST /a?b=c', 'é']);
    expect(seen.headers).toMatchObject({
      authorization: 'Bearer t',
      accept: 'application/json',
      'content-type': 'text/x',
      'content-length': '2',
      'user-agent': 'egctl',
    });
  });

  it('takes JSON for the type of a body, and says nothing about a body that is not there', async () => {
    expect((await exchange({ method: 'PUT', path: '/', body: '{}' })).seen.headers?.['content-type']).toBe(
      'application/json',
    );
    const { seen } = await exchange({ method: 'GET', path: '/', accept: 'text/y' });
    expect([seen.headers?.accept, seen.headers?.['content-type']]).toEqual(['text/y', undefined]);
  });

  it('ends at the time limit, at an interrupt and when it is closed', async () => {
    const port = await localHttp(() => {});
    const request = { method: 'GET', path: '/' };
    expect((await clusterFailure(transport(port, { timeoutMs: 50 }).send(request))).kind).toBe('timeout');
    const interrupt = new AbortController();
    const interrupted = transport(port, { signal: interrupt.signal });
    setTimeout(() => interrupt.abort(), 20);
    expect((await clusterFailure(interrupted.send(request))).kind).toBe('cancelled');
    expect((await clusterFailure(interrupted.send(request))).kind).toBe('cancelled');
    const closed = transport(port);
    setTimeout(() => closed.close(), 20);
    expect((await clusterFailure(closed.send(request))).kind).toBe('unreachable');
  });

  it('names the server that cannot be reached', async () => {
    expect(await clusterFailure(transport(1).send({ method: 'GET', path: '/' }))).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('http://127.0.0.1:1'),
    });
  });

  it('gives WebSockets the same credentials', async () => {
    expect(await transport(1).webSocketOptions()).toMatchObject({
      headers: { Authorization: 'Bearer t' },
      perMessageDeflate: false,
    });
  });
});
