import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/analyze/reporters/index.ts';
import { analyzeCommand } from '../../src/commands/analyze.ts';
import { route, world } from '../analyze/analyze-text.ts';
import { type GivenFlags, runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'egctl-analyze-'));
writeFileSync(join(folder, 'clean.yaml'), world + route);
writeFileSync(join(folder, 'error.yaml'), world + route.replace('name: shop, port', 'name: gone, port'));
writeFileSync(join(folder, 'info.yaml'), world);
const run = (given: GivenFlags) => runCommand(analyzeCommand, [], { 'use-cluster': false, ...given }, { cwd: folder });

describe('exit codes of analyze', () => {
  it.each(formats)('are the same for -o %s', async (format) => {
    const output = [format];
    expect((await run({ file: ['clean.yaml'], output })).exitCode).toBe(0);
    expect((await run({ file: ['error.yaml'], output })).exitCode).toBe(1);
    expect((await run({ file: ['info.yaml'], output, 'fail-on': 'info' })).exitCode).toBe(1);
    expect((await run({ file: ['error.yaml'], output, 'fail-on': 'never' })).exitCode).toBe(0);
    expect((await run({ file: ['not-there.yaml'], output })).exitCode).toBe(1);
    expect((await run({ output })).exitCode).toBe(2);
  });

  it.each([
    { output: ['prety'] },
    { output: ['json', 'yaml'] },
    { output: ['sarif='] },
    { only: ['EG9999'] },
    { explain: 'EG9999' },
    { ignore: ['EG0004'] },
    { 'all-namespaces': true, namespace: 'x' },
  ])('are 2 for %o', async (given) => {
    expect((await run({ file: ['clean.yaml'], ...given })).exitCode).toBe(2);
  });
});

describe('other work of analyze', () => {
  it('lists and explains', async () => {
    expect((await run({ 'list-checks': true })).stdout).toMatch(/^EG0004 /m);
    expect((await run({ explain: 'eg0004' })).stdout).toContain('EG0004 backend-not-found (error)');
    expect((await run({ explain: 'field-unknown' })).exitCode).toBe(0);
  });
});
