import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registryCredentials } from '../../../src/helm/registry/registry-credentials.ts';

const auth = (text: string) => ({ auth: Buffer.from(text).toString('base64') });

async function home(helm: object | undefined, docker: object | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'egctl-home-'));
  await mkdir(join(folder, '.config/helm/registry'), { recursive: true });
  await mkdir(join(folder, '.docker'));
  if (helm) await writeFile(join(folder, '.config/helm/registry/config.json'), JSON.stringify(helm));
  if (docker) await writeFile(join(folder, '.docker/config.json'), JSON.stringify(docker));
  return folder;
}

describe('registryCredentials', () => {
  it("looks into Helm's file and then into Docker's, and knows the old name of Docker Hub", async () => {
    const HOME = await home(
      { auths: { 'one.example': auth('a:1') } },
      { auths: { 'one.example': auth('b:2'), 'https://index.docker.io/v1/': auth('hub:3') } },
    );
    expect(await registryCredentials('one.example', { HOME })).toBe('a:1');
    expect(await registryCredentials('docker.io', { HOME })).toBe('hub:3');
    expect(await registryCredentials('two.example', { HOME })).toBeUndefined();
  });

  it('asks credential helpers', async () => {
    const HOME = await home(undefined, { credHelpers: { 'one.example': 'test', 'two.example': 'absent' } });
    const helper = join(HOME, 'docker-credential-test');
    await writeFile(helper, '#!/bin/sh\nread host\necho "{\\"Username\\":\\"me@$host\\",\\"Secret\\":\\"x\\"}"\n');
    await chmod(helper, 0o755);
    const env = { HOME, PATH: `${HOME}:${process.env.PATH}` };
    expect(await registryCredentials('one.example', env)).toBe('me@one.example:x');
    expect(await registryCredentials('two.example', env)).toBeUndefined();
  });
});
