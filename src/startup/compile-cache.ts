import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { userCacheFolder } from '../core/user-cache-folder.ts';

/** Parts of Node's CommonJS loader that are public but missing in its types. */
interface LoadedModule {
  exports: unknown;
  require: (id: string) => unknown;
}
interface Loader {
  readonly prototype: { _compile: (this: LoadedModule, source: string, file: string) => unknown };
  readonly wrap: (source: string) => string;
  /** Node 22.1 and later. */
  readonly enableCompileCache?: (folder: string) => unknown;
}

/** A file of the program that was compiled in this run, without a cache. */
interface Compiled {
  readonly script: Script;
  readonly cacheFile: string;
}

/**
 * Keeps the compiled code of the program's files between runs: compiling them takes as long as all the rest of a small translation.
 * Node 22 does it itself when it is asked to; for Node 20 the code is kept here. A local build has a folder for it
 * (scripts/build.mjs), an installed package uses the user's cache. What V8 compiles lazily is in it too, since it is written when
 * the program ends. `programId` names the state of the program's files: V8 itself would only compare their length. A folder
 * that cannot be written costs nothing but the speed.
 */
export function keepCompiledCode(
  programFolder: string,
  programId: string,
  env: Readonly<Record<string, string | undefined>>,
): void {
  const loader = Module as unknown as Loader;
  const local = join(programFolder, 'compiled');
  const parent = existsSync(local) ? local : join(userCacheFolder(env), 'compiled');
  if (loader.enableCompileCache) {
    loader.enableCompileCache(parent);
    return;
  }
  const folder = join(parent, `${programId}-${process.versions.v8}-${process.arch}`);
  const compiled = compileWithCache(loader, programFolder, folder);
  process.once('exit', () => save(folder, compiled));
}

/** Makes the loader take the compiled code of the program's files from `folder`; returns the list that files without fill later. */
function compileWithCache(loader: Loader, programFolder: string, folder: string): readonly Compiled[] {
  const compiled: Compiled[] = [];
  const original = loader.prototype._compile;
  loader.prototype._compile = function compile(source, file) {
    if (!file.startsWith(programFolder)) return original.call(this, source, file);
    const cacheFile = join(folder, `${basename(file)}.bin`);
    const cachedData = read(cacheFile);
    const script = new Script(loader.wrap(source), { filename: file, cachedData });
    if (cachedData === undefined || script.cachedDataRejected) compiled.push({ script, cacheFile });
    const run = script.runInThisContext() as (...args: readonly unknown[]) => unknown;
    const require = (id: string): unknown => this.require(id);
    return run.call(this.exports, this.exports, require, this, file, dirname(file));
  };
  return compiled;
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Each file is written beside and renamed, so that a program that starts meanwhile never reads half of it. */
function save(folder: string, compiled: readonly Compiled[]): void {
  if (compiled.length === 0) return;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const { script, cacheFile } of compiled) {
      const beside = `${cacheFile}.${process.pid}`;
      writeFileSync(beside, script.createCachedData(), { mode: 0o600 });
      renameSync(beside, cacheFile);
    }
  } catch {
    // Read-only or full: the next start compiles again.
  }
}
