import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectCluster, findConnection } from '../../src/kubernetes/connect.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'egctl-connect-'));
  await writeFile(join(folder, 'empty'), '');
  const cluster = { server: 'https://one:6443' };
  const contexts = [{ name: 'c', context: { cluster: 'one', namespace: 'n' } }];
  await writeFile(
    join(folder, 'good'),
    JSON.stringify({ 'current-context': 'c', clusters: [{ name: 'one', cluster }], contexts }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

const world = (env: Record<string, string>) => ({
  env: { HOME: folder, ...env },
  cwd: folder,
  signal: new AbortController().signal,
});

describe('findConnection', () => {
  it('chooses from the kubeconfig', async () => {
    const found = await findConnection({ kubeconfig: 'good', requestTimeoutMs: 1 }, world({}));
    expect(found).toMatchObject({ context: 'c', namespace: 'n', cluster: { server: 'https://one:6443' } });
  });

  it('says that an empty kubeconfig names no cluster, and that a missing one was not found', async () => {
    const failure = (env: Record<string, string>) =>
      findConnection({ requestTimeoutMs: 1 }, world(env)).catch((error: unknown) => error);
    expect(await failure({ KUBECONFIG: 'empty' })).toMatchObject({
      kind: 'config',
      message: expect.stringContaining(`${join(folder, 'empty')} names no cluster`),
    });
    expect(await failure({ KUBECONFIG: 'missing' })).toMatchObject({
      kind: 'config',
      message: expect.stringContaining(`no kubeconfig found (looked at ${join(folder, 'missing')})`),
    });
  });
});

describe('connectCluster', () => {
  it('makes a client in the namespace of the context without sending anything', async () => {
    const client = await connectCluster({ kubeconfig: 'good', requestTimeoutMs: 1 }, world({}));
    expect(client.namespace).toBe('n');
  });
});
