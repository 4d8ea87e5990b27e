import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { compareBytes } from '../../../core/compare.ts';
import { decodeText } from './decode-text.ts';
import { type ReadResult, sourceProblem } from './read-result.ts';

const manifestPattern = '**/*.{yaml,yml,json}';
const globCharacters = /[*?[\]{}!]/;

/** Reads a file, all manifests below a directory (*.yaml, *.yml, *.json), or all files that a glob matches; in order of their names. */
export async function readFileSources(source: string, cwd: string): Promise<ReadResult> {
  const path = resolve(cwd, source);
  const kind = await kindOf(path);
  if (kind === 'file') return readOne(source, cwd);
  if (kind === 'directory') {
    const names = (await glob(manifestPattern, path)).map((name) => join(source, name));
    if (names.length > 0) return readAll(names, cwd);
    return sourceProblem('directory-without-manifests', source, 'the directory holds no *.yaml, *.yml or *.json file');
  }
  if (!globCharacters.test(source)) {
    return sourceProblem('source-not-found', source, 'there is no such file or directory');
  }
  const names = await glob(source, cwd);
  if (names.length > 0) return readAll(names, cwd);
  return sourceProblem(
    'glob-without-match',
    source,
    'the pattern matches no file',
    'Quote the pattern so that the shell leaves it alone.',
  );
}

async function kindOf(path: string): Promise<'file' | 'directory' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'directory' : 'file';
  } catch {
    return undefined;
  }
}

async function glob(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob: find } = await import('tinyglobby');
  const names = await find(pattern.replaceAll('\\', '/'), {
    cwd,
    onlyFiles: true,
    absolute: isAbsolute(pattern),
    ignore: ['**/node_modules/**'],
  });
  return names.sort(compareBytes);
}

async function readAll(names: readonly string[], cwd: string): Promise<ReadResult> {
  const results = await Promise.all(names.map((name) => readOne(name, cwd)));
  return {
    texts: results.flatMap((result) => result.texts),
    diagnostics: results.flatMap((result) => result.diagnostics),
  };
}

async function readOne(name: string, cwd: string): Promise<ReadResult> {
  try {
    return decodeText(name, await readFile(resolve(cwd, name)));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason = code === 'EACCES' ? 'no permission to read it' : String((error as Error).message);
    return sourceProblem('source-unreadable', name, reason);
  }
}
