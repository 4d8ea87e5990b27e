import { execFile } from 'node:child_process';

/** What a command line answered. */
export interface ProgramAnswer {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a line in a shell; nothing comes from standard input. */
export function runLine(line: string, cwd: string, env: Readonly<Record<string, string>>): Promise<ProgramAnswer> {
  return new Promise((done) => {
    const settings = { cwd, env, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile('sh', ['-c', line], settings, (error, stdout, stderr) =>
      done({ code: error ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.end();
  });
}
