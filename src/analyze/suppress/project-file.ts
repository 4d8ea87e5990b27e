import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { CommandError } from '../../core/errors.ts';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { Threshold } from '../finding.ts';
import type { Suppression } from './suppression.ts';

/** Settings of a project, from `.egctl.yaml`. */
export interface ProjectFile {
  readonly failOn?: Threshold;
  readonly skip: readonly string[];
  readonly suppressions: readonly Suppression[];
}

/** Name of the file that is looked for in the working directory and the folders above. */
const projectFileName = '.egctl.yaml';

const settings = ['failOn', 'skip', 'ignore'];
const members = ['code', 'resource', 'reason'];
const thresholds: ReadonlySet<unknown> = new Set(['error', 'warning', 'info', 'never']);

/** Reads the project file that is given or found; without one the settings are empty. A file that cannot be used is a CommandError. */
export async function readProjectFile(given: string | undefined, cwd: string): Promise<ProjectFile> {
  const found = given === undefined ? await findUpwards(cwd) : await readGiven(resolve(cwd, given), given);
  if (!found) return { skip: [], suppressions: [] };
  const { loadAll } = await import('js-yaml');
  const name = relative(cwd, found.path) || found.path;
  let documents: readonly unknown[];
  try {
    // A file of comments alone has no document, which `load` takes for an error.
    documents = loadAll(found.text);
  } catch (error) {
    throw new CommandError(`${name} is no valid YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  if (documents.length > 1) throw new CommandError(`${name} has several documents; it may have one`);
  return parse(documents[0] as JsonValue | undefined, name, found.text);
}

async function readGiven(path: string, name: string): Promise<{ readonly path: string; readonly text: string }> {
  try {
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    throw new CommandError(`${name} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
  }
}

async function findUpwards(folder: string): Promise<{ readonly path: string; readonly text: string } | undefined> {
  const path = join(folder, projectFileName);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined) return { path, text };
  const parent = dirname(folder);
  return parent === folder ? undefined : await findUpwards(parent);
}

function parse(value: JsonValue | undefined, file: string, text: string): ProjectFile {
  const wrong = (what: string): never => {
    throw new CommandError(`${file}: ${what}`, 'docs/ci.md shows what the file may hold.');
  };
  if (value === undefined || value === null) return { skip: [], suppressions: [] };
  const analyze = isObject(value) ? (value.analyze ?? {}) : undefined;
  if (!isObject(value) || !isObject(analyze)) return wrong('a map with the key analyze is expected');
  const misplaced = Object.keys(value).find((key) => key !== 'analyze');
  if (misplaced !== undefined) {
    wrong(
      `${misplaced} is not known${settings.includes(misplaced) ? ', it belongs under analyze' : '; the file takes analyze'}`,
    );
  }
  const unknown = Object.keys(analyze).find((key) => !settings.includes(key));
  if (unknown !== undefined) wrong(`analyze.${unknown} is not known; it takes ${settings.join(', ')}`);
  const { failOn, skip = [], ignore = [] } = analyze;
  if (failOn !== undefined && !thresholds.has(failOn)) wrong('analyze.failOn must be error, warning, info or never');
  if (!Array.isArray(skip) || !skip.every((code) => typeof code === 'string'))
    wrong('analyze.skip must be a list of codes');
  if (!Array.isArray(ignore)) return wrong('analyze.ignore must be a list');
  const suppressions = (ignore as readonly JsonValue[]).map((entry, i) => {
    if (!isObject(entry) || typeof entry.code !== 'string') return wrong(`analyze.ignore[${i}] needs a code`);
    const other = Object.keys(entry).find((key) => !members.includes(key));
    if (other !== undefined) return wrong(`analyze.ignore[${i}].${other} is not known; it takes ${members.join(', ')}`);
    const before = (ignore as readonly JsonValue[])
      .slice(0, i)
      .filter((one) => isObject(one) && one.code === entry.code);
    return toSuppression(entry, file, codeLines(text, entry.code)[before.length]);
  });
  return {
    skip: skip as readonly string[],
    suppressions,
    ...(failOn !== undefined && { failOn: failOn as Threshold }),
  };
}

function toSuppression(entry: JsonObject, file: string, line: number | undefined): Suppression {
  return {
    code: String(entry.code),
    reason: typeof entry.reason === 'string' ? entry.reason : '',
    by: 'project-file',
    source: { place: { file, ...(line !== undefined && { line }) } },
    ...(typeof entry.resource === 'string' && { scope: { pattern: entry.resource } }),
  };
}

/** Lines of the file that give the code to an entry; comments do not count. */
function codeLines(text: string, code: string): readonly number[] {
  return text.split('\n').flatMap((line, i) => {
    const [, written] = /^(?:(?!\s#|^#).)*?\bcode["']?\s*:\s*["']?([^\s"',}]+)/.exec(line) ?? [];
    return written === code ? [i + 1] : [];
  });
}
