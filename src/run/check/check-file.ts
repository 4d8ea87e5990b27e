import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { CommandError } from '../../core/errors.ts';
import { isObject } from '../../core/json.ts';
import { createDocumentIndexer } from '../../resources/load/documents/yaml/index-document.ts';
import { createYamlParser } from '../../resources/load/documents/yaml/parse-yaml.ts';
import { textPosition } from '../../resources/load/places/text-position.ts';
import type { DocumentText } from '../../resources/load/sources/source-text.ts';
import { type CheckProblem, readCheck } from './read-check.ts';
import type { RequestCheck } from './request-check.ts';

/** Reads a file of requests. Throws a CommandError with everything that is wrong with it, each with its line and column. */
export async function readCheckFile(file: string, cwd: string): Promise<readonly RequestCheck[]> {
  const path = resolve(cwd, file);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandError(`${file} cannot be read`, 'Give a file with a list "requests" to --check.');
  });
  const document: DocumentText = { source: { name: file, text }, text, line: 1 };
  const finding = (offset: number, message: string, hint?: string): Diagnostic => ({
    ...{ code: 'check-file', severity: 'error', message, place: { file, ...textPosition(document, offset) } },
    ...(hint !== undefined && { hint }),
  });
  const parsed = (await createYamlParser())(text);
  const unread = parsed.ok ? parsed.repeatedKeys[0] : parsed.problem;
  if (!parsed.ok || unread)
    throw refused(file, [finding(unread?.offset ?? 0, `this is no valid YAML: ${unread?.message}`)]);
  const requests = isObject(parsed.value) ? parsed.value.requests : undefined;
  if (!Array.isArray(requests)) throw refused(file, [finding(0, 'there is no list "requests"')]);
  const problems: CheckProblem[] = [];
  const checks: RequestCheck[] = [];
  for (const [i, entry] of requests.entries()) {
    const read = await readCheck(entry, dirname(path));
    checks.push(...read.check);
    problems.push(...read.problems.map((problem) => ({ ...problem, path: ['requests', i, ...problem.path] })));
  }
  if (problems.length === 0) return checks;
  const index = (await createDocumentIndexer())(text);
  const placed = problems.map((problem) => {
    const { key, value } = index.locate(problem.path);
    return finding(key ?? value, problem.message, problem.hint);
  });
  throw refused(file, placed);
}

function refused(file: string, problems: readonly Diagnostic[]): CommandError {
  return new CommandError(`${file} cannot be used`, undefined, problems);
}
