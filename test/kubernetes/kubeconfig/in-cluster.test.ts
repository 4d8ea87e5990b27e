import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inClusterConnection } from '../../../src/kubernetes/kubeconfig/in-cluster.ts';

let folder: string;
let withoutNamespace: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'egctl-pod-'));
  await writeFile(join(folder, 'token'), 't');
  await writeFile(join(folder, 'namespace'), 'pods\n');
  withoutNamespace = await mkdtemp(join(tmpdir(), 'egctl-pod-'));
  await writeFile(join(withoutNamespace, 'token'), 't');
});
afterAll(() => Promise.all([folder, withoutNamespace].map((path) => rm(path, { recursive: true }))));

const env = { KUBERNETES_SERVICE_HOST: '10.0.0.1', KUBERNETES_SERVICE_PORT: '443' };

describe('inClusterConnection', () => {
  it('is the service account of the pod, whose token is read again for every request', async () => {
    expect(await inClusterConnection(env, folder)).toMatchObject({
      namespace: 'pods',
      cluster: { server: 'https://10.0.0.1:443', caFile: join(folder, 'ca.crt'), skipTLSVerify: false },
      user: { authProvider: { name: 'tokenFile', config: { tokenFile: join(folder, 'token') } } },
    });
  });

  it('puts an IPv6 address into brackets', async () => {
    const connection = await inClusterConnection({ ...env, KUBERNETES_SERVICE_HOST: 'fd00::1' }, folder);
    expect(connection?.cluster.server).toBe('https://[fd00::1]:443');
  });

  it('takes the namespace default where none is mounted', async () => {
    expect((await inClusterConnection(env, withoutNamespace))?.namespace).toBe('default');
  });

  it.each([
    ['without the address of the API server', {}],
    ['without its port', { KUBERNETES_SERVICE_HOST: '10.0.0.1' }],
  ])('is undefined %s', async (_, given) => {
    expect(await inClusterConnection(given, folder)).toBeUndefined();
  });

  it('is undefined without a token', async () => {
    expect(await inClusterConnection(env, join(folder, 'nowhere'))).toBeUndefined();
  });
});
