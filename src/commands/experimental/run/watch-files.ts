import { watch } from 'chokidar';
import { globSync, isDynamicPattern } from 'tinyglobby';

/** Editors write a file in several steps: wait until it has been quiet for this long. */
const quietMilliseconds = 40;

/** Calls `changed` after files, or files in directories, have changed; one call after the other. */
export function watchFiles(
  files: readonly string[],
  cwd: string,
  changed: () => Promise<void>,
): { readonly close: () => Promise<void> } {
  const paths = files.flatMap((file) => (isDynamicPattern(file) ? globSync(file, { cwd }) : [file]));
  const watcher = watch(paths, { cwd, ignoreInitial: true, atomic: 20 });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(changed)), quietMilliseconds);
  });
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}
