import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Command } from '../../../src/commands/command.ts';
import { manifestCommand } from '../../../src/commands/manifest.ts';
import { writeChart } from '../../helm/cases.mjs';
import { type GivenFlags, runCommand } from '../run-command.ts';

const chart = resolve(import.meta.dirname, '../../helm/fixtures/gateway-like');
const folder = mkdtempSync(join(tmpdir(), 'diff-'));
const command = manifestCommand.commands?.find((one) => one.name === 'diff') as Command;

function run(flags: GivenFlags) {
  return runCommand(command, [], { chart, ...flags });
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('manifest diff of two renderings', () => {
  it('is empty and ends with 0 when nothing differs', async () => {
    expect(await run({ 'from-chart': chart })).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it('shows every object that differs and ends with 1', async () => {
    const flags = { set: ['deployment.replicas=2'], 'from-set': ['deployment.replicas=1'] };
    const { exitCode, stdout } = await run(flags);
    expect(exitCode).toBe(1);
    expect(stdout.match(/^---|^\+\+\+/gm)).toHaveLength(2);
    expect(stdout.match(/^[-+] .*/gm)).toEqual(['-  replicas: 1', '+  replicas: 2']);
  });

  it('tells added and removed objects apart in JSON', async () => {
    const hpa = 'hpa.enabled=true,hpa.maxReplicas=3';
    const changes = async (flags: GivenFlags) => JSON.parse((await run({ output: 'json', ...flags })).stdout).changes;
    const added = await changes({ set: [hpa], 'from-set': ['hpa.enabled=false'] });
    const removed = await changes({ 'from-set': [hpa] });
    const kinds = (list: readonly { kind: string; change: string }[]) => list.map(({ kind, change }) => [kind, change]);
    expect(kinds(added)).toContainEqual(['HorizontalPodAutoscaler', 'added']);
    expect(kinds(removed)).toContainEqual(['HorizontalPodAutoscaler', 'removed']);
  });

  it('hides the values of Secrets unless asked', async () => {
    writeChart(folder, {
      'Chart.yaml': 'apiVersion: v2\nname: s\nversion: 1.0.0\n',
      'templates/s.yaml':
        'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: {{ .Values.a }}, b: same-one}\n',
    });
    const flags = { chart: folder, set: ['a=new-one'], 'from-set': ['a=old-one'] };
    const hidden = await run(flags);
    expect(hidden.stdout).not.toMatch(/-one/);
    expect(hidden.stdout.match(/^[-+] .*/gm)).toHaveLength(2);
    expect((await run({ ...flags, 'show-secrets': true })).stdout).toMatch(/-one/);
  });

  it.each([
    [{ 'from-set': ['a'] }, 2],
    [{ output: 'json', 'from-chart': '/nowhere' }, 1],
    [{ 'from-version': '1.0.0' }, 2],
  ])('ends %j with code %i', async (flags, code) => {
    expect(await run(flags)).toMatchObject({ exitCode: code, stdout: '' });
  });
});
