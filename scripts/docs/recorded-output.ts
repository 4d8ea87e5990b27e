import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Longest output that a page shows, in lines. */
const mostLines = 25;

/** The file with the recorded output of a command line of the documentation; test/scenarios/docs.test.ts compares and writes it. */
export function recordingOf(root: string, line: string): string {
  const name = line.replaceAll(/[^A-Za-z0-9.]+/g, '-').replaceAll(/^-|-$/g, '');
  return join(root, 'docs/commands/output', `${name}.txt`);
}

/** What a page shows below a command line: its recorded output, unless there is none or it is long. */
export function shownOutput(root: string, line: string): readonly string[] {
  const file = recordingOf(root, line);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.length <= mostLines && lines[0] !== '' ? lines : [];
}
