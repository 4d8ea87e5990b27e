import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The tarball that would be published, installed into an empty folder as a stranger does. */
export interface PackedProgram {
  readonly folder: string;
  readonly tarball: string;
  /** Runs a program in the folder and returns its standard output; another exit code than `code` fails the test. */
  readonly run: (program: string, args: readonly string[], code?: number) => string;
  readonly remove: () => void;
}

/** Packs and installs; nothing may be fetched. */
export function packProgram(): PackedProgram {
  const folder = mkdtempSync(join(tmpdir(), 'egctl-package-'));
  const runIn = (cwd: string, program: string, args: readonly string[], code = 0): string => {
    const env = { ...process.env, NO_COLOR: '1', KUBECONFIG: join(folder, 'no-kubeconfig') };
    const result = spawnSync(program, args, { cwd, env, encoding: 'utf8', timeout: 240_000, maxBuffer: 2 ** 26 });
    expect(result.status, `${program} ${args.join(' ')}\n${result.stdout}\n${result.stderr}`).toBe(code);
    return result.stdout;
  };
  runIn(root, 'npm', ['pack', '--silent', '--pack-destination', folder]);
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}');
  runIn(folder, 'npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', tarball]);
  return {
    folder,
    tarball,
    run: (program, args, code) => runIn(folder, program, args, code),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
