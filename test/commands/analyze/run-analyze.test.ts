import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyzeCommand } from '../../../src/commands/analyze.ts';
import { route, world } from '../../analyze/analyze-text.ts';
import { type GivenFlags, runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'egctl-run-analyze-'));
writeFileSync(join(folder, 'clean.yaml'), world + route);
writeFileSync(join(folder, 'error.yaml'), world + route.replace('name: shop, port', 'name: gone, port'));
writeFileSync(join(folder, 'info.yaml'), world);
const annotated = (reason: string): string =>
  world +
  route.replace('namespace: default }', `namespace: default, annotations: { egctl/ignore.EG0004: "${reason}" } }`);
writeFileSync(join(folder, 'annotated.yaml'), annotated('comes later').replace('name: shop, port', 'name: gone, port'));
writeFileSync(
  join(folder, 'project.yaml'),
  'analyze:\n  failOn: never\n  ignore:\n    - { code: EG0004, resource: HTTPRoute/default/*, reason: comes later }\n',
);

const run = (given: GivenFlags) => runCommand(analyzeCommand, [], { 'use-cluster': false, ...given }, { cwd: folder });
const json = async (given: GivenFlags) => JSON.parse((await run({ output: ['json'], ...given })).stdout);

describe('notes of analyze', () => {
  it('name documents that were checked no further', async () => {
    writeFileSync(join(folder, 'broken.yaml'), world + route.replace('rules:', 'ruels:'));
    const { stdout } = await run({ file: ['broken.yaml'], only: ['EG0004'] });
    expect(stdout).toMatch(/^note: broken\.yaml:\d+:1: HTTPRoute default\/shop /m);
    expect((await json({ file: ['error.yaml'] })).notes).toEqual([]);
  });
});

describe('the namespace of analyze', () => {
  it.each([
    [{ namespace: 'default' }, 0],
    [{ 'all-namespaces': true }, 0],
    [{ namespace: 'default', 'all-namespaces': true }, 2],
  ])('%j ends with %i', async (given, code) => {
    expect((await run({ file: ['clean.yaml'], ...given })).exitCode).toBe(code);
  });
});

describe('outputs of analyze', () => {
  it('go to several places at once', async () => {
    const { stdout } = await run({ file: ['error.yaml'], output: ['sarif=out.sarif', 'junit=out.xml', 'json'] });
    expect(JSON.parse(stdout).summary.errors).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(folder, 'out.xml'), 'utf8')).toContain('EG0004');
  });

  it('show what --show asks for', async () => {
    expect((await json({ file: ['info.yaml'], show: 'warning' })).findings).toEqual([]);
    expect((await json({ file: ['info.yaml'] })).findings).toHaveLength(1);
  });
});

describe('suppressions of analyze', () => {
  it('come from annotations', async () => {
    const report = await json({ file: ['annotated.yaml'] });
    expect(report).toMatchObject({ findings: [], suppressed: [{ code: 'EG0004', by: 'annotation' }] });
  });

  it('come from flags', async () => {
    const report = await json({ file: ['error.yaml'], ignore: ['EG0004 HTTPRoute/default/shop: comes later'] });
    expect(report).toMatchObject({ findings: [], suppressed: [{ code: 'EG0004', by: 'flag', reason: 'comes later' }] });
  });

  it('come from a project file, which sets the threshold too', async () => {
    const report = await json({ file: ['error.yaml'], config: 'project.yaml' });
    expect(report.suppressed).toMatchObject([{ by: 'project-file' }]);
    const unused = await run({ file: ['clean.yaml'], config: 'project.yaml', output: ['json'] });
    expect(JSON.parse(unused.stdout).findings).toMatchObject([{ code: 'EG0090', file: 'project.yaml', line: 4 }]);
    expect(unused.exitCode).toBe(0);
  });
});

describe('choosing checks', () => {
  it('runs some alone or leaves some out', async () => {
    expect((await json({ file: ['error.yaml'], only: ['EG0007'] })).findings).toEqual([]);
    expect((await json({ file: ['error.yaml'], only: ['backend-not-found'] })).findings).toHaveLength(1);
    const without = await json({ file: ['info.yaml'], skip: ['EG0007'] });
    expect(without.findings).toEqual([]);
  });
});
