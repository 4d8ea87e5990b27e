import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandError } from '../../../src/core/errors.ts';
import { findContainerTool, findEnvoy } from '../../../src/envoy/process/find-envoy.ts';
import { fakeEnvoy } from '../../analyze/fake-envoy.ts';

describe('findEnvoy', () => {
  it('takes the given program, or a command with arguments', async () => {
    expect(await findEnvoy('/bin/sh', { ENVOY: '/bin/cat' })).toEqual(['/bin/sh']);
    expect(await findEnvoy('/bin/sh -c', {})).toEqual(['/bin/sh', '-c']);
    expect(await findEnvoy('sh -c  x', { PATH: '/nowhere:/bin' })).toEqual(['/bin/sh', '-c', 'x']);
  });

  it('else takes the variable, else the one on the PATH', async () => {
    const program = fakeEnvoy('exit 0');
    const PATH = program.replace(/\/envoy$/, '');
    expect(await findEnvoy(undefined, { ENVOY: '/bin/sh', PATH })).toEqual(['/bin/sh']);
    expect(await findEnvoy(undefined, { ENVOY: '', PATH })).toEqual([program]);
  });

  it.each([
    ['/nowhere/envoy', {}],
    ['/tmp', {}],
    ['nowhere run', { PATH: '/bin' }],
    [undefined, { ENVOY: '/nowhere/envoy' }],
    [undefined, { PATH: '/nowhere' }],
    [undefined, {}],
  ])('refuses %s with %j', async (given, env) => {
    await expect(findEnvoy(given, env)).rejects.toThrow(CommandError);
  });
});

describe('findContainerTool', () => {
  it('takes a path or a name', async () => {
    expect(await findContainerTool('/bin/sh', {})).toBe('/bin/sh');
    expect(await findContainerTool('sh', { PATH: '/nowhere:/bin' })).toBe('/bin/sh');
  });

  it('else takes docker or podman', async () => {
    const folder = fakeEnvoy('exit 0').replace(/\/envoy$/, '');
    for (const name of ['podman', 'docker']) {
      copyFileSync(join(folder, 'envoy'), join(folder, name));
      expect(await findContainerTool(undefined, { PATH: folder })).toBe(join(folder, name));
    }
  });

  it('refuses what is not there', async () => {
    await expect(findContainerTool('/nowhere/docker', { PATH: '/bin' })).rejects.toThrow(CommandError);
    await expect(findContainerTool(undefined, { PATH: '/nowhere' })).rejects.toThrow(CommandError);
  });
});
