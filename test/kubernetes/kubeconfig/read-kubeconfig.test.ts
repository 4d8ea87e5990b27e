import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kubeconfigPaths, readKubeconfig } from '../../../src/kubernetes/kubeconfig/read-kubeconfig.ts';

let folder: string;
const file = (name: string): string => join(folder, name);
const read = (flag: string | undefined, env: Record<string, string> = {}) =>
  readKubeconfig({ flag, env: { HOME: folder, ...env }, cwd: folder });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'egctl-read-kubeconfig-'));
  await writeFile(file('good'), 'current-context: one\nclusters:\n- name: one\n  cluster: {server: https://one}\n');
  await writeFile(file('empty'), '');
  await writeFile(file('comment'), '\n# nothing here yet\n');
  await writeFile(file('broken'), 'a: [b');
});
afterAll(() => rm(folder, { recursive: true }));

describe('kubeconfigPaths', () => {
  it.each([
    ['the flag before the environment', { flag: 'f', env: { KUBECONFIG: '/k', HOME: '/h' } }, ['/cwd/f']],
    ['the environment before the home folder', { env: { KUBECONFIG: '/k', HOME: '/h' } }, ['/k']],
    ['the home folder', { env: { HOME: '/h' } }, ['/h/.kube/config']],
    ['an empty flag as none', { flag: '', env: { HOME: '/h' } }, ['/h/.kube/config']],
    ['the home folder of Windows', { env: { USERPROFILE: '/u' } }, ['/u/.kube/config']],
    [
      'every path of the list once',
      { env: { KUBECONFIG: ['', 'a', '/b', '/cwd/a'].join(delimiter) } },
      ['/cwd/a', '/b'],
    ],
  ])('takes %s', (_, places, paths) => {
    expect(kubeconfigPaths({ cwd: '/cwd', ...places })).toEqual(paths);
  });
});

describe('readKubeconfig', () => {
  it('merges the files of the environment and skips those that are missing', async () => {
    const config = await read(undefined, { KUBECONFIG: [file('missing'), file('good')].join(delimiter) });
    expect(config?.files).toEqual([file('good')]);
    expect(config?.currentContext).toBe('one');
  });

  it.each(['empty', 'comment'])('takes the %s file for an empty configuration', async (name) => {
    const config = await read(undefined, { KUBECONFIG: file(name) });
    expect(config).toMatchObject({ files: [file(name)], currentContext: undefined });
    expect(config?.clusters.size).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('takes /dev/null for an empty configuration', async () => {
    expect((await read('/dev/null'))?.contexts.size).toBe(0);
  });

  it('is undefined when no file exists', async () => {
    expect(await read(undefined, { KUBECONFIG: file('missing') })).toBeUndefined();
    expect(await read(undefined)).toBeUndefined();
  });

  it.each([
    ['missing', 'no such file'],
    ['broken', 'not valid YAML'],
    ['.', 'EISDIR'],
  ])('refuses the file %s of the flag', async (name, reason) => {
    await expect(read(name)).rejects.toMatchObject({ kind: 'config', message: expect.stringContaining(reason) });
  });
});
