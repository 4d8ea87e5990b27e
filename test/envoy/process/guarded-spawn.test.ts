import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
