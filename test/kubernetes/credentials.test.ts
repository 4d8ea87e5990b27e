import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectCluster } from '../../src/kubernetes/connect.ts';
import { builtInType } from '../../src/kubernetes/resource-types.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'egctl-credentials-'));
});
afterAll(() => rm(folder, { recursive: true }));

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server that keeps the headers of its requests and answers lists; tokens that are not accepted get 401. */
async function apiServer(accepted?: string) {
  const seen: IncomingHttpHeaders[] = [];
  const server = createServer((incoming, response) => {
    seen.push(incoming.headers);
    response.writeHead(accepted && incoming.headers.authorization !== accepted ? 401 : 200);
    response.end('{"items": []}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

async function list(
  server: string,
  user: object,
  cluster: object = {},
  choice: object = {},
  times = 1,
): Promise<unknown> {
  const kubeconfig = join(folder, 'config');
  await writeFile(
    kubeconfig,
    JSON.stringify({
      'current-context': 'c',
      contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
      clusters: [{ name: 'c', cluster: { server, ...cluster } }],
      users: [{ name: 'u', user }],
    }),
  );
  const world = { env: {}, cwd: folder, signal: new AbortController().signal };
  const client = await connectCluster({ kubeconfig, requestTimeoutMs: 3_000, ...choice }, world);
  closers.push(() => client.close());
  return Promise.all(Array.from({ length: times }, () => client.list(builtInType('Pod'))));
}

async function plugin(script: string): Promise<object> {
  await writeFile(join(folder, 'login'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { exec: { apiVersion: 'client.authentication.k8s.io/v1', command: './login' } };
}

describe('credentials', () => {
  it('sends tokens, basic authentication and impersonation', async () => {
    const { url, seen } = await apiServer();
    await list(url, { token: 't' }, {}, { as: 'jane', asGroups: ['a', 'b'] });
    expect(seen[0]).toMatchObject({
      authorization: 'Bearer t',
      'impersonate-user': 'jane',
      'impersonate-group': 'a, b',
    });
    await list(url, { username: 'u', password: 'p' });
    expect(seen[1]?.authorization).toBe(`Basic ${Buffer.from('u:p').toString('base64')}`);
    await writeFile(join(folder, 'token'), 'from-file');
    await list(url, { tokenFile: 'token' });
    expect(seen[2]?.authorization).toBe('Bearer from-file');
  });

  it('asks an exec plugin, and once more when its token is refused', async () => {
    const { url, seen } = await apiServer('Bearer 2');
    const script = `echo x >> ${folder}/runs; printf '{"status":{"token":"%s","expirationTimestamp":"2999-01-01T00:00:00Z"}}' $(wc -l < ${folder}/runs | tr -d ' ')`;
    await list(url, await plugin(script));
    expect(seen.map((headers) => headers.authorization)).toEqual(['Bearer 1', 'Bearer 2']);
  });

  it('runs a plugin once however many requests start at once', async () => {
    const { url, seen } = await apiServer('Bearer 1');
    const runs = join(folder, 'parallel');
    const script = `echo x >> ${runs}; sleep 0.1; printf '{"status":{"token":"%s"}}' $(wc -l < ${runs} | tr -d ' ')`;
    await list(url, await plugin(script), {}, {}, 10);
    expect(seen.map((headers) => headers.authorization)).toEqual(Array(10).fill('Bearer 1'));
  });

  it('has one line for a plugin that fails', async () => {
    const { url } = await apiServer();
    await expect(list(url, await plugin('echo "please log in" >&2; echo more >&2; exit 1'))).rejects.toMatchObject({
      kind: 'config',
      message: 'no credentials for the cluster: please log in',
    });
    await expect(list(url, await plugin('sleep 5'), {}, { requestTimeoutMs: 200 })).rejects.toMatchObject({
      kind: 'timeout',
    });
  });

  it('goes through the proxy of the cluster', async () => {
    const { url, seen } = await apiServer();
    const through: string[] = [];
    const proxy = createServer().listen(0, '127.0.0.1');
    proxy.on('connect', (incoming, socket) => {
      through.push(incoming.url ?? '');
      socket.end('HTTP/1.1 502 no tunnel\r\n\r\n');
    });
    proxy.on('request', (incoming, response) => {
      through.push(incoming.url ?? '');
      incoming.pipe(request(incoming.url ?? '', { headers: incoming.headers }, (answer) => answer.pipe(response)));
    });
    await once(proxy, 'listening');
    closers.push(() => proxy.close());
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    await list(url, { token: 't' }, { 'proxy-url': address }).catch(() => undefined);
    expect(through).toHaveLength(1);
    expect(seen.length).toBeLessThanOrEqual(1);
  });
});

describe('certificates of the kubeconfig', () => {
  const pem = Buffer.from('no certificate').toString('base64');

  it('says so when they cannot be used', async () => {
    const failure = list('https://127.0.0.1:1', { 'client-certificate-data': pem, 'client-key-data': pem });
    await expect(failure).rejects.toMatchObject({ kind: 'config', message: expect.stringContaining('certificate') });
  });

  it('names a file that is not there', async () => {
    const failure = list('https://127.0.0.1:1', { 'client-certificate': 'gone.crt', 'client-key': 'gone.key' });
    await expect(failure).rejects.toMatchObject({ kind: 'config', message: expect.stringContaining('gone.crt') });
  });
});
