import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClusterError } from '../../../src/kubernetes/cluster-error.ts';
import { findConnection } from '../../../src/kubernetes/connect.ts';

let folder: string;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'egctl-kubeconfig-'));
  await mkdir(file('home/.kube'), { recursive: true });
  await writeFile(file('home/.kube/config'), config('home', 'https://home:6443'));
  await writeFile(file('a'), config('one', 'https://one:6443/'));
  await writeFile(file('b'), config('two', 'https://two:6443').replaceAll('shared', 'ignored'));
  await writeFile(file('broken'), 'a: [b');
  await writeFile(file('no-current'), config('x', 'https://x').replace('current-context', 'other'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A kubeconfig with one context and a user `shared`, whose token is the file's name. */
function config(name: string, server: string): string {
  return JSON.stringify({
    'current-context': name,
    clusters: [{ name, cluster: { server, 'certificate-authority': 'ca.crt', 'tls-server-name': 'sni' } }],
    users: [
      { name: 'shared', user: { token: `token-shared-${name}` } },
      { name: 'plugin', user: { exec: { command: './bin/login' }, tokenFile: '' } },
      { name: 'file', user: { token: 'loses', tokenFile: 'token' } },
    ],
    contexts: [{ name, context: { cluster: name, user: 'shared', namespace: `ns-${name}` } }],
  });
}

const find = (choice: object, env: Record<string, string> = {}) =>
  findConnection(
    { requestTimeoutMs: 1000, ...choice },
    { env: { HOME: file('home'), ...env }, cwd: folder, signal: new AbortController().signal },
  );

const kind = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) =>
      error instanceof ClusterError ? `${error.kind}: ${error.message} ${error.hint ?? ''}` : String(error),
  );

describe('findConnection', () => {
  it('takes --kubeconfig before KUBECONFIG before the home folder', async () => {
    expect((await find({})).cluster.server).toBe('https://home:6443');
    expect((await find({}, { KUBECONFIG: file('a') })).cluster.server).toBe('https://one:6443');
    expect((await find({ kubeconfig: 'b' }, { KUBECONFIG: file('a') })).cluster.server).toBe('https://two:6443');
  });

  it('merges a list: the first file wins, missing files are skipped', async () => {
    const env = { KUBECONFIG: [file('missing'), file('a'), file('b')].join(delimiter) };
    const first = await find({}, env);
    expect([first.context, first.namespace, first.user.token]).toEqual(['one', 'ns-one', 'token-shared-one']);
    expect((await find({ context: 'two' }, env)).cluster.server).toBe('https://two:6443');
  });

  it('lets flags replace cluster and user, and impersonates', async () => {
    const env = { KUBECONFIG: [file('a'), file('b')].join(delimiter) };
    const chosen = await find({ cluster: 'two', user: 'file', as: 'jane', asGroups: ['g'] }, env);
    expect(chosen.cluster.name).toBe('two');
    expect(chosen.user).toMatchObject({
      impersonateUser: 'jane',
      authProvider: { config: { tokenFile: file('token') } },
    });
    expect(chosen.user.token).toBeUndefined();
    expect(chosen.impersonateGroups).toEqual(['g']);
  });

  it('resolves paths against the file that has them', async () => {
    const { cluster, user } = await find({ kubeconfig: 'a', user: 'plugin' });
    expect(cluster).toMatchObject({ caFile: file('ca.crt'), tlsServerName: 'sni' });
    expect(user.exec).toEqual({ command: file('bin/login') });
  });

  it('says what is missing', async () => {
    expect(await kind(find({ kubeconfig: 'missing' }))).toContain('config: cannot read');
    expect(await kind(find({ kubeconfig: 'broken' }))).toContain('not valid YAML');
    expect(await kind(find({}, { HOME: file('nowhere') }))).toContain(
      `no kubeconfig found (looked at ${file('nowhere/.kube/config')}`,
    );
    expect(await kind(find({ context: 'hom' }))).toContain('did you mean "home"?');
    expect(await kind(find({ user: 'nobody-at-all' }))).toContain('it has: shared, plugin, file');
    expect(await kind(find({ kubeconfig: 'no-current' }))).toContain('--context: x');
  });

  it('uses a proxy of the environment unless the host is excluded', async () => {
    const proxied = await find({}, { HTTPS_PROXY: 'proxy:3128' });
    expect(proxied.cluster.proxyUrl).toBe('http://proxy:3128');
    expect((await find({}, { HTTPS_PROXY: 'http://proxy', NO_PROXY: 'x, home' })).cluster.proxyUrl).toBeUndefined();
  });
});
