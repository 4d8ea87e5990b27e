import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAnalyze } from '../../src/commands/analyze/run-analyze.ts';
import { analyzeCommand } from '../../src/commands/analyze.ts';
import { flagValues } from '../../src/commands/flag-values.ts';
import { fakeIo } from '../commands/run-command.ts';

/** Faulty manifests of our own; the header of each tells what is expected: `# expect: CODE@line CODE@line`. */
export const faultyFolder = join(import.meta.dirname, 'faulty');

/** The names of the files. */
export function faultyFiles(): readonly string[] {
  return readdirSync(faultyFolder).filter((name) => name.endsWith('.yaml'));
}

/** What a file's header expects. */
export function expectedFindings(name: string): readonly string[] {
  const header = /^# expect: (.*)$/m.exec(readFileSync(join(faultyFolder, name), 'utf8'));
  return header?.[1]?.split(' ') ?? [];
}

/** What the command finds in a file, through all of the command: `CODE@line` in order, and the exit code. */
export async function actualFindings(
  name: string,
): Promise<{ readonly found: readonly string[]; readonly exitCode: number }> {
  const { io, out } = fakeIo({ cwd: faultyFolder });
  const given = { file: [name], output: ['json'], 'use-cluster': false };
  const exitCode = await runAnalyze({ args: [], flags: flagValues(analyzeCommand.flags ?? [], given), io });
  const report = JSON.parse(out()) as { findings: { code: string; line?: number }[] };
  return { found: report.findings.map(({ code, line }) => `${code}@${line ?? '-'}`), exitCode };
}
