import { watch } from 'chokidar';
import { CommandError, exitCode, UsageError } from '../../../core/errors.ts';
import type { Invocation } from '../../command.ts';
import { lineChanges } from './line-changes.ts';
import { translateOnce } from './run-translate.ts';

/** Editors write a file in several steps: wait until it has been quiet for this long. */
const quietMilliseconds = 80;

/**
 * Translates, prints the result, and then for every change of the files the lines that changed. Bad input is reported and the
 * last good result stays. Ends cleanly with exit code 0 on Ctrl-C.
 */
export async function watchTranslate(invocation: Invocation): Promise<number> {
  const { flags, io } = invocation;
  const files = flags.list('file');
  if (files.includes('-'))
    throw new UsageError('--watch cannot watch standard input', 'Name files or directories with -f.');
  const once = (): Promise<string | undefined> => translateOrReport(invocation);
  let current = await once();
  if (current !== undefined) io.stdout.write(current);
  const watcher = watch([...files], { cwd: io.cwd, ignoreInitial: true });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const refresh = async (): Promise<void> => {
    const next = await once();
    if (next === undefined || next === current) return;
    io.stdout.write(current === undefined ? next : lineChanges(current, next));
    current = next;
  };
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(refresh)), quietMilliseconds);
  });
  await new Promise<void>((resolve) => io.signal.addEventListener('abort', () => resolve(), { once: true }));
  clearTimeout(timer);
  await running;
  await watcher.close();
  return exitCode.ok;
}

async function translateOrReport(invocation: Invocation): Promise<string | undefined> {
  try {
    return (await translateOnce(invocation)).text;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    invocation.io.stderr.write(`egctl: ${error.message}; the last good result stays\n`);
    return undefined;
  }
}
