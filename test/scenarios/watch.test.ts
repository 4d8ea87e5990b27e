import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

it('translates again when a file changes, keeps the last good result, and ends cleanly on Ctrl-C', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'egctl-watch-'));
  const file = join(folder, 'in.yaml');
  copyFileSync(join(root, 'examples/quickstart.yaml'), file);
  const good = readFileSync(file, 'utf8');
  const args = [join(root, 'bin/egctl.js'), 'x', 'translate', '-f', file, '-o', 'table', '--watch'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const seen = async (text: () => string, wanted: string): Promise<void> => {
    for (let i = 0; i < 200 && !text().includes(wanted); i++) await new Promise((done) => setTimeout(done, 50));
    expect(text(), `stdout:\n${stdout}\nstderr:\n${stderr}`).toContain(wanted);
  };
  try {
    await seen(() => stdout, '301 to /new');
    // The watch is set up right after the first result.
    await new Promise((done) => setTimeout(done, 500));
    writeFileSync(file, good.replace('replaceFullPath: /new', 'replaceFullPath: /newer'));
    await seen(() => stdout, '+www.example.com   = /old   301 to /newer');
    writeFileSync(file, good.replace('kind: HTTPRoute', 'kind: [HTTPRoute'));
    await seen(() => stderr, 'the last good result stays');
    child.kill('SIGINT');
    const code = await new Promise((done) => child.once('exit', done));
    expect(code).toBe(0);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
