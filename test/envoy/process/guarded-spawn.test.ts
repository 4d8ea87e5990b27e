import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findContainerTool, findEnvoy } from '../../../src/envoy/process/find-envoy.ts';
import { freePort, portIsFree } from '../../../src/envoy/process/free-port.ts';
import { guardedSpawn } from '../../../src/envoy/process/guarded-spawn.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'egctl-guard-'));

describe('guardedSpawn', () => {
  it('passes output and the exit code on', async () => {
    const child = guardedSpawn(folder(), { command: ['/bin/sh', '-c', 'echo out; exit 7'] });
    let out = '';
    child.stdout?.on('data', (part: Buffer) => (out += part));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([out, code]).toEqual(['out\n', 7]);
  });

  it('ends the program when the pipe from this process closes', async () => {
    const child = guardedSpawn(folder(), { command: ['/bin/sh', '-c', 'exec sleep 60'] });
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.stdin?.destroy();
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(143);
  });

  it('passes a signal on', async () => {
    const child = guardedSpawn(folder(), { command: ['/bin/sh', '-c', 'exec sleep 60'] });
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(143);
  });
});

describe('guardedSpawn of a container', () => {
  it('removes what the program leaves behind, however it ends', async () => {
    for (const end of ['exit', 'pipe'] as const) {
      const mark = join(folder(), "it's gone");
      const script = end === 'exit' ? 'exit 3' : 'exec sleep 60';
      const child = guardedSpawn(folder(), { command: ['/bin/sh', '-c', script], remove: ['touch', mark] });
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (end === 'pipe') child.stdin?.destroy();
      if (child.exitCode === null) await new Promise((resolve) => child.on('exit', resolve));
      expect(child.exitCode).toBe(end === 'exit' ? 3 : 143);
      expect(existsSync(mark)).toBe(true);
    }
  });
});

describe('findContainerTool', () => {
  it('takes a path or a name, and refuses what is not there', async () => {
    expect(await findContainerTool('/bin/sh', {})).toBe('/bin/sh');
    expect(await findContainerTool('sh', { PATH: '/nowhere:/bin' })).toBe('/bin/sh');
    await expect(findContainerTool('/nowhere/docker', { PATH: '/bin' })).rejects.toThrow();
    await expect(findContainerTool(undefined, { PATH: '/nowhere' })).rejects.toThrow();
  });
});

describe('findEnvoy', () => {
  it('takes the given program, or a command with arguments, and refuses what cannot be run', async () => {
    expect(await findEnvoy('/bin/sh', {})).toEqual(['/bin/sh']);
    expect(await findEnvoy('sh -c  x', { PATH: '/bin' })).toEqual(['/bin/sh', '-c', 'x']);
    expect(await findEnvoy(undefined, { ENVOY: '/bin/sh' })).toEqual(['/bin/sh']);
    await expect(findEnvoy('/nowhere/envoy', {})).rejects.toThrow();
    await expect(findEnvoy('nowhere run', { PATH: '/bin' })).rejects.toThrow();
    await expect(findEnvoy(undefined, { PATH: '/nowhere' })).rejects.toThrow();
  });
});

describe('ports', () => {
  it('are free until somebody listens', async () => {
    const port = await freePort('127.0.0.1');
    expect(await portIsFree('127.0.0.1', port)).toBe(true);
    const { createServer } = await import('node:net');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
    expect(await portIsFree('127.0.0.1', port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
  });
});
