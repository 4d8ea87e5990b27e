import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadAll } from 'js-yaml';
import { expect, it } from 'vitest';
import type { Command } from '../../../src/commands/command.ts';
import { manifestCommand } from '../../../src/commands/manifest.ts';
import { type GivenFlags, runCommand } from '../run-command.ts';

const chart = resolve(import.meta.dirname, '../../helm/fixtures/gateway-like');

function run(name: string, flags: GivenFlags = {}) {
  const command = manifestCommand.commands?.find((one) => one.name === name) as Command;
  return runCommand(command, [], { chart, ...flags });
}

// A CRD file that begins with `---` leaves an empty document behind its header.
const kinds = (text: string): readonly string[] =>
  loadAll(text).flatMap((object) => (object === null ? [] : [(object as { kind: string }).kind]));

it('prints CRDs, objects and hooks', async () => {
  const { exitCode, stdout } = await run('generate', { namespace: 'gw-system' });
  expect(exitCode).toBe(0);
  expect(stdout).toBe(readFileSync(`${chart}-expected/default.yaml`, 'utf8'));
});

it('leaves CRDs out, or all else', async () => {
  expect(kinds((await run('generate', { 'skip-crds': true })).stdout)).not.toContain('CustomResourceDefinition');
  const only = kinds((await run('generate', { 'only-crds': true })).stdout);
  expect(new Set(only)).toEqual(new Set(['CustomResourceDefinition']));
});

it('writes a file per template', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  await run('generate', { 'output-dir': folder });
  expect(readdirSync(join(folder, 'gateway-like', 'templates'))).toContain('controller.yaml');
  rmSync(folder, { recursive: true });
});

it.each([
  [{ set: ['a'] }, 2],
  [{ 'skip-crds': true, 'only-crds': true }, 2],
  [{ set: ['hpa.enabled=true,hpa.maxReplicas=null'] }, 1],
  [{ values: ['/nowhere.yaml'] }, 1],
])('ends %j with code %i', async (flags, code) => {
  expect((await run('generate', flags)).exitCode).toBe(code);
});
