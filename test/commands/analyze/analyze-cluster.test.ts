import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { analyzeCommand } from '../../../src/commands/analyze.ts';
import { route, world } from '../../analyze/analyze-text.ts';
import type { FakeCluster, FakeObject } from '../../kubernetes/fake-api-server.ts';
import { liveCluster } from '../live-cluster.ts';
import { type GivenFlags, runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'egctl-analyze-cluster-'));
const broken = route.replace('name: shop, port', 'name: gone, port');
writeFileSync(join(folder, 'good.yaml'), route);
writeFileSync(join(folder, 'broken.yaml'), broken);
writeFileSync(
  join(folder, 'moved.yaml'),
  'apiVersion: v1\nkind: Service\nmetadata: { name: shop, namespace: default }\nspec: { ports: [{ port: 9090 }] }\n',
);

const objects = (text: string): FakeObject[] =>
  parseAllDocuments(text).flatMap((document) => (document.toJS() as FakeObject | null) ?? []);

async function run(given: GivenFlags, text: string, cluster: Partial<FakeCluster> = {}) {
  const { server } = await liveCluster({}, { objects: objects(text), ...cluster });
  const flags = { output: ['json'], kubeconfig: server.kubeconfig, ...given };
  const result = await runCommand(analyzeCommand, [], flags, { cwd: folder });
  return { ...result, report: result.stdout === '' ? undefined : JSON.parse(result.stdout) };
}

describe('analyze with a cluster', () => {
  it('analyses what the cluster has', async () => {
    const { report, exitCode } = await run({ only: ['EG0004'] }, world + broken);
    expect(report.findings).toMatchObject([{ code: 'EG0004', resource: { name: 'shop' } }]);
    expect(report.findings[0]).not.toHaveProperty('file');
    expect(exitCode).toBe(1);
  });

  it('keeps to a namespace', async () => {
    const { report } = await run({ only: ['EG0004'], namespace: 'other' }, world + broken);
    expect(report.findings).toEqual([]);
  });

  it('finds in the cluster what the files refer to', async () => {
    const { report, exitCode } = await run({ file: ['good.yaml'], only: ['EG0004', 'EG0008'] }, world);
    expect(report.findings).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it('tells what the files introduce, with their lines', async () => {
    const { report, exitCode } = await run({ file: ['broken.yaml'], only: ['EG0004'] }, world + route);
    expect(report.findings).toMatchObject([{ code: 'EG0004', state: 'introduced', file: 'broken.yaml', line: 8 }]);
    expect(exitCode).toBe(1);
  });

  it('tells what the files fix, which is no failure', async () => {
    const { report, exitCode } = await run({ file: ['good.yaml'], only: ['EG0004'] }, world + broken);
    expect(report.findings).toMatchObject([{ code: 'EG0004', state: 'fixed' }]);
    expect(exitCode).toBe(0);
  });

  it('tells what stays as it was', async () => {
    const { report } = await run({ file: ['broken.yaml'], only: ['EG0004'] }, world + broken);
    expect(report.findings).toMatchObject([{ code: 'EG0004', state: 'unchanged' }]);
  });

  it('leaves out what is wrong elsewhere in the cluster, unless the files bring it', async () => {
    const other = broken.replace('name: shop,', 'name: other,');
    const unchanged = await run({ file: ['good.yaml'], only: ['EG0004'] }, world + route + other);
    expect(unchanged.report.findings).toEqual([]);
    const moved = await run({ file: ['moved.yaml'], only: ['EG0021'] }, world + route);
    expect(moved.report.findings).toMatchObject([
      { state: 'introduced', resource: { kind: 'HTTPRoute', name: 'shop' } },
    ]);
    expect(moved.report.findings[0]).not.toHaveProperty('file');
  });

  it('leaves the cluster alone when it is told to', async () => {
    const { report } = await run({ file: ['good.yaml'], only: ['EG0008'], 'use-cluster': false }, world);
    expect(report.findings).toMatchObject([{ code: 'EG0008' }]);
  });

  it('leaves out a cluster that nobody asked for and that does not answer', async () => {
    const { server } = await liveCluster({}, { objects: [] });
    const given = { output: ['json'], file: ['good.yaml'], only: ['EG0008'] };
    await server.close();
    const io = { cwd: folder, env: { KUBECONFIG: server.kubeconfig } };
    const { stderr, exitCode } = await runCommand(analyzeCommand, [], given, io);
    expect(stderr).toMatch(/^warning: /);
    expect(exitCode).toBe(1);
    const asked = await runCommand(analyzeCommand, [], { ...given, 'use-cluster': true }, io);
    expect(asked.stdout).toBe('');
    expect(asked.exitCode).toBe(1);
  });
});
