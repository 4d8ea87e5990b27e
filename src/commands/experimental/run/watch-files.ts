import { dirname } from 'node:path';
import { watch } from 'chokidar';
import { isDynamicPattern } from 'tinyglobby';

/** Editors write a file in several steps: wait until it has been quiet for this long. */
const quietMilliseconds = 40;

/** A watch that has begun: changes from now on are told, once somebody listens. */
export interface FileWatch {
  /** Calls `changed` after files have changed, one call after the other; at once for what changed before. */
  readonly listen: (changed: () => Promise<void>) => void;
  readonly close: () => Promise<void>;
}

/**
 * Watches files, files in directories, and the directories in which files that fit a pattern may appear. Resolves when no change can
 * be missed any more.
 */
export async function watchFiles(files: readonly string[], cwd: string): Promise<FileWatch> {
  const paths = new Set(files.map(watchedPath));
  const watcher = watch([...paths], {
    cwd,
    ignoreInitial: true,
    atomic: 20,
    ignored: /[\\/](node_modules|\.git)([\\/]|$)/,
  });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let listener: (() => Promise<void>) | undefined;
  let missed = false;
  const tell = (): void => {
    missed = listener === undefined;
    if (listener) running = running.then(listener);
  };
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(tell, quietMilliseconds);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    listen: (changed) => {
      listener = changed;
      if (missed) tell();
    },
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}

/** A pattern is watched from the last directory on that it names in full. */
function watchedPath(file: string): string {
  let path = file;
  while (isDynamicPattern(path)) path = dirname(path);
  return path;
}
