import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Expectation, parseScenarios, type Scenario } from './parse-scenario.ts';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'bin/egctl.js');
const programFolder = programOnPath();
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.scenario'));

// The built program is run as a user runs it: `npm test` builds it first.
describe.each(files)('%s', (file) => {
  const scenarios = parseScenarios(readFileSync(join(import.meta.dirname, file), 'utf8'));
  it.each(scenarios.map((scenario) => [scenario.title, scenario] as const))('%s', (_, scenario) => {
    const folder = mkdtempSync(join(tmpdir(), 'egctl-scenario-'));
    try {
      check(scenario, run(scenario, folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(scenario: Scenario, folder: string): Answer {
  for (const [name, text] of Object.entries(scenario.files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const env = {
    ...process.env,
    PATH: `${programFolder}:${process.env.PATH}`,
    EXAMPLES: join(root, 'examples'),
    NO_COLOR: '1',
    KUBECONFIG: join(folder, 'no-kubeconfig'),
  };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', scenario.command], {
    cwd: folder,
    env,
    input: scenario.stdin ?? '',
    encoding: 'utf8',
    timeout: 30_000,
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

function check(scenario: Scenario, answer: Answer): void {
  const shown = `stdout:\n${answer.stdout.slice(0, 2000)}\nstderr:\n${answer.stderr.slice(0, 2000)}`;
  expect(answer.code, shown).toBe(scenario.exit);
  compare(scenario.stdout, answer.stdout, 'stdout', shown);
  compare(scenario.stderr, answer.stderr, 'stderr', shown);
  expect(answer.stderr, 'no stack trace').not.toMatch(/\n\s+at .*\(.*:\d+:\d+\)/);
}

function compare(wanted: Expectation | undefined, text: string, name: string, shown: string): void {
  if (wanted?.is !== undefined) expect(text, name).toBe(wanted.is);
  for (const line of wanted?.contains ?? []) expect(text, shown).toContain(line);
  for (const line of wanted?.lacks ?? []) expect(text, shown).not.toContain(line);
}

/** A folder with the built program under the name that users type. */
function programOnPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'egctl-bin-'));
  writeFileSync(join(folder, 'egctl'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, { mode: 0o755 });
  return folder;
}
