import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../src/main.ts';
import { restoreProcessListeners } from './output/process-listeners.ts';

restoreProcessListeners();
afterEach(() => vi.restoreAllMocks());

/** Runs the program with streams that keep what is written; `broken` is thrown by writing data. */
async function run(args: readonly string[], broken?: Error) {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation(((text: string, done?: () => void) => {
      if (broken && name === 'stdout' && text !== '') throw broken;
      written[name] += text;
      done?.();
      return true;
    }) as never);
  const code = await main(args);
  vi.restoreAllMocks();
  return { code, ...written };
}

describe('main', () => {
  it('ends with 0 when all is done', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('ends with 2 for wrong usage, and says what is right', async () => {
    const { code, stdout, stderr } = await run(['install', '--release-name', 'Not_A_Name']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toEqual([expect.stringMatching(/^egctl: .*Not_A_Name/), expect.stringMatching(/./), '']);
  });

  it('ends with 1 when a command cannot do its work', async () => {
    const { code, stderr } = await run(['install', '--chart', '/nonexistent/chart']);
    expect(code).toBe(1);
    expect(stderr).toContain('/nonexistent/chart');
  });

  it('ends with 3 for a bug, and shows where it is only when asked to', async () => {
    const bug = new TypeError('of ours');
    const plain = await run(['--version'], bug);
    expect(plain.code).toBe(3);
    expect(plain.stderr).toMatch(/of ours[\s\S]*--debug/);
    expect(plain.stderr).not.toContain(bug.stack ?? '');
    expect((await run(['--debug', '--version'], bug)).stderr).toContain(bug.stack ?? '');
  });
});
