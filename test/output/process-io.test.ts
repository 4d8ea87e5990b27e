import { afterEach, describe, expect, it, vi } from 'vitest';
import { processIo } from '../../src/output/process-io.ts';
import { restoreProcessListeners } from './process-listeners.ts';

restoreProcessListeners();
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** The listener that processIo added last. */
const added = (of: NodeJS.EventEmitter, name: string) =>
  of.listeners(name).at(-1) as (...args: readonly unknown[]) => void;

describe('processIo', () => {
  it.each([
    [['--no-color'], { FORCE_COLOR: '1' }, true, false],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [[], { NO_COLOR: '', FORCE_COLOR: '1' }, false, true],
    [[], { NO_COLOR: '', FORCE_COLOR: '0' }, true, false],
    [[], { NO_COLOR: '', FORCE_COLOR: '', TERM: 'xterm' }, true, true],
    [[], { NO_COLOR: '', FORCE_COLOR: '', TERM: 'dumb' }, true, false],
    [[], { NO_COLOR: '', FORCE_COLOR: '', TERM: 'xterm' }, false, false],
  ])('with %j and %j on a terminal %j colours: %j', (args, env, terminal, colour) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const was = process.stdout.isTTY;
    process.stdout.isTTY = terminal;
    const { io } = processIo(args);
    process.stdout.isTTY = was;
    expect([io.stdout.colour, io.stdout.terminal]).toEqual([colour, terminal]);
  });

  it('ends by the signal at the first Ctrl-C and at once at the second', () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
    const { io } = processIo([]);
    added(process, 'SIGINT')();
    expect([io.signal.aborted, exit.mock.calls]).toEqual([true, []]);
    added(process, 'SIGTERM')();
    expect(exit).toHaveBeenCalledWith(130);
  });

  it('ends quietly when nobody reads on, and throws other failures of its streams', () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
    processIo([]);
    const onError = added(process.stdout, 'error');
    expect(() => onError(Object.assign(new Error('full'), { code: 'ENOSPC' }))).toThrow('full');
    exit.mockImplementation(() => {
      throw new Error('ended');
    });
    expect(() => onError(Object.assign(new Error('pipe'), { code: 'EPIPE' }))).toThrow('ended');
    expect(exit).toHaveBeenCalledWith(0);
  });

  it('writes to the process and waits until all is written', async () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation(((text: string, done?: () => void) => {
      written.push(text);
      done?.();
      return true;
    }) as never);
    const { io, flush } = processIo([]);
    io.stdout.write('data');
    await flush();
    expect(written).toEqual(['data', '']);
    expect([io.cwd, io.env]).toEqual([process.cwd(), process.env]);
  });
});
