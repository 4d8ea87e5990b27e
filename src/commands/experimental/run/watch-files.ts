import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
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
  const targets = await Promise.all(files.map((file) => watchTarget(file, cwd)));
  const trees = targets.flatMap(({ tree }) => tree ?? []);
  const single = new Set(targets.flatMap(({ file }) => file ?? []));
  const options = { ignoreInitial: true, atomic: 20 };
  // A file that is removed and written anew is seen by its folder alone.
  const folders = new Set([...single].map((file) => dirname(file)));
  const isOther = (path: string): boolean => !folders.has(path) && !single.has(path);
  const watchers = [
    ...(trees.length > 0 ? [watch(trees, { ...options, ignored: /[\\/](node_modules|\.git)([\\/]|$)/ })] : []),
    ...(single.size > 0 ? [watch([...folders], { ...options, depth: 0, ignored: isOther })] : []),
  ];
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let listener: (() => Promise<void>) | undefined;
  let missed = false;
  const tell = (): void => {
    missed = listener === undefined;
    if (listener) running = running.then(listener);
  };
  for (const watcher of watchers) {
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(tell, quietMilliseconds);
    });
  }
  await Promise.all(watchers.map((watcher) => new Promise<void>((resolve) => watcher.once('ready', () => resolve()))));
  return {
    listen: (changed) => {
      listener = changed;
      if (missed) tell();
    },
    close: async () => {
      clearTimeout(timer);
      await Promise.all(watchers.map((watcher) => watcher.close()));
      await running;
    },
  };
}

/** A file, or everything below a directory; a pattern is watched from the last directory on that it names in full. */
async function watchTarget(path: string, cwd: string): Promise<{ readonly tree?: string; readonly file?: string }> {
  if (isDynamicPattern(path)) {
    let parent = path;
    while (isDynamicPattern(parent)) parent = dirname(parent);
    return { tree: resolve(cwd, parent) };
  }
  const full = resolve(cwd, path);
  const isDirectory = await stat(full).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isDirectory ? { tree: full } : { file: full };
}
