import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The first difference of two results. */
export interface Difference {
  readonly pointer: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** One case folder of the vectors. */
export interface VectorCase {
  readonly dir: string;
  readonly input: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly expectedCli: unknown;
}

/** The comparison that comes with the vectors. */
export interface Check {
  readonly compare: (expected: unknown, actual: unknown, section?: string) => Difference | null;
  readonly normalise: (value: unknown) => unknown;
  readonly readCase: (dir: string) => VectorCase;
  readonly listCases: (root: string, suite: string) => string[];
  readonly readYamlFile: (path: string) => unknown;
  readonly parseYamlDocuments: (text: string) => unknown[];
}

/** Where the shared vectors are when they are at hand at all. */
export const sharedVectors = resolve(import.meta.dirname, '../../../shared/vectors');

/** Loads check.mjs of a vectors tree, or the shared one when the tree has none; undefined when neither is there. */
export async function loadCheck(root: string): Promise<Check | undefined> {
  const file = [join(root, 'check.mjs'), join(sharedVectors, 'check.mjs')].find(existsSync);
  return file ? ((await import(pathToFileURL(file).href)) as Check) : undefined;
}
