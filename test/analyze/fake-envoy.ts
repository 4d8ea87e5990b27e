import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * A program that stands for `envoy --mode validate`: a shell script that finds the configuration to judge in the variable `$config`;
 * exit code 0 means that it is accepted. It goes with the test that asked for it.
 */
export function fakeEnvoy(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'egctl-fake-envoy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'envoy');
  const findConfig = 'config=; previous=; for word; do [ "$previous" = -c ] && config=$word; previous=$word; done';
  writeFileSync(file, `#!/bin/sh\n${findConfig}\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A fake Envoy that refuses every configuration with the text in it, and tells the complaint as a real one would. */
export function envoyRefusing(text: string, complaint: string): string {
  const line = `[critical] error initializing configuration '$config': ${complaint}`;
  return fakeEnvoy(`if grep -q '${text}' "$config"; then echo "${line}" >&2; exit 1; fi`);
}
