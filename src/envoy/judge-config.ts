import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../core/json.ts';

/** What a real Envoy says to a configuration; `message` is its first complaint. */
export type EnvoyVerdict = { readonly accepted: true } | { readonly accepted: false; readonly message: string };

/**
 * Lets `envoy --mode validate` judge a static configuration. `envoy` is the binary, or a command that runs one and sees this machine's
 * temporary folder. Opens no ports. Throws when Envoy cannot be run at all.
 */
export async function judgeConfig(
  envoy: string | readonly string[],
  config: JsonObject,
  timeoutMs = 30_000,
): Promise<EnvoyVerdict> {
  const folder = await mkdtemp(join(tmpdir(), 'egctl-envoy-'));
  try {
    const file = join(folder, 'envoy.json');
    await writeFile(file, JSON.stringify(config), { mode: 0o600 });
    const args = [
      '--mode',
      'validate',
      '-c',
      file,
      '--log-level',
      'error',
      '--service-node',
      'egctl',
      '--service-cluster',
      'egctl',
    ];
    const { code, stderr } = await runEnvoy(envoy, args, timeoutMs);
    return code === 0 ? { accepted: true } : { accepted: false, message: complaint(stderr) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runEnvoy(
  envoy: string | readonly string[],
  args: readonly string[],
  timeoutMs: number,
): Promise<{ readonly code: number; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const [program = '', ...first] = [envoy].flat();
    const child = spawn(program, [...first, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === null) resolve({ code: code ?? 1, stderr });
      else if (child.killed) reject(new Error(`envoy did not answer within ${timeoutMs / 1000}s`));
      else reject(new Error(`envoy was ended by ${signal}`));
    });
  });
}

/** Envoy's own words without its log prefix and without the name of the temporary file. */
function complaint(stderr: string): string {
  const marker = /error initializing configuration '[^']*': /;
  const at = marker.exec(stderr);
  if (at) return firstLine(stderr.slice(at.index + at[0].length));
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /exception|invalid|error/i.test(line)) ?? lines[0] ?? 'no reason given';
}

/** The first line; when a protobuf message stands in front of the reason, the reason behind it. */
function firstLine(text: string): string {
  const constraint = /Proto constraint validation failed \((.*)\)\s*$/m.exec(text);
  if (constraint) return constraint[1] ?? '';
  return (text.split('\n').find((line) => line.trim() !== '') ?? '').trim();
}
