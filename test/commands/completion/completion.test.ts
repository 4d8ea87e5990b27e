import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { completionFiles } from '../../../scripts/generate/completion-files.ts';
import type { Command } from '../../../src/commands/command.ts';
import { completeCommands } from '../../../src/commands/completion/complete.ts';
import { proxyPod, startFakeApiServer } from '../../kubernetes/fake-api-server.ts';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'egctl-completion-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tree: readonly Command[] = [
  {
    name: 'config',
    aliases: ['c'],
    summary: 'configuration',
    commands: [
      {
        name: 'listener',
        summary: 'listeners',
        arguments: [{ name: 'pod', description: '', completes: 'pod' }],
        flags: [
          { name: 'output', short: 'o', kind: 'string', choices: ['json', 'yaml'], description: 'format' },
          { name: 'file', kind: 'string', completes: 'file', description: '' },
          { name: 'namespace', short: 'n', kind: 'string', completes: 'namespace', description: '' },
          { name: 'kubeconfig', kind: 'string', completes: 'file', description: '' },
          { name: 'context', kind: 'string', completes: 'context', description: '' },
          { name: 'quiet', short: 'q', kind: 'boolean', description: 'less' },
          { name: 'secret', kind: 'boolean', description: '', hidden: true },
        ],
      },
    ],
  },
  {
    name: 'status',
    summary: 'conditions',
    arguments: [
      { name: 'type', description: '', choices: ['gateway', 'xroute'] },
      { name: 'name', description: '', completes: 'object' },
    ],
    flags: [
      { name: 'namespace', short: 'n', kind: 'string', completes: 'namespace', description: '' },
      { name: 'kubeconfig', kind: 'string', completes: 'file', description: '' },
    ],
  },
  { name: 'ghost', summary: '', hidden: true },
];

const [complete, plain] = completeCommands(() => tree);

async function answer(...words: string[]): Promise<readonly string[]> {
  const { stdout } = await runCommand(plain as Command, words, {}, { env: { HOME: folder } });
  return stdout.trim().split('\n');
}

describe('__complete', () => {
  it.each([
    [[''], ['config', 'status', ':4']],
    [
      ['c', 'l'],
      ['listener', ':4'],
    ],
    [
      ['config', 'listener', '--o'],
      ['--output', ':4'],
    ],
    [
      ['config', 'listener', '-o', 'j'],
      ['json', ':4'],
    ],
    [
      ['config', 'listener', '--output=y'],
      ['--output=yaml', ':4'],
    ],
    [['config', 'listener', '--file', ''], [':0']],
    [
      ['config', 'listener', '-q', '--q'],
      ['--quiet', ':4'],
    ],
    [['nonsense', ''], [':4']],
  ])('%j', async (words, expected) => {
    expect(await answer(...words)).toEqual(expected);
  });

  it('adds descriptions unless told otherwise', async () => {
    expect((await runCommand(complete as Command, ['con'])).stdout).toBe('config\tconfiguration\n:4\n');
  });

  it('names live objects, keeps them a while, and is silent without a cluster', async () => {
    const objects = [proxyPod('p-1'), { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team' } }];
    const server = await startFakeApiServer({ objects });
    const at = ['config', 'listener', '--kubeconfig', server.kubeconfig];
    const now = (): Date => new Date();
    const live = async (...words: string[]) =>
      (await runCommand(plain as Command, [...at, ...words], {}, { env: { HOME: folder }, now })).stdout;
    expect(await live('')).toBe('p-1\n:4\n');
    expect(await live('-n', 't')).toBe('team\n:4\n');
    expect(await live('--context', '')).toBe('fake\n:4\n');
    await server.close();
    expect(await live('')).toBe('p-1\n:4\n');
    expect(await live('--context', 'x', '')).toBe(':4\n');
  });
});

describe('__complete of an object', () => {
  it('names those of the kind that the word before says', async () => {
    const route = (kind: string, name: string, namespace: string) => ({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind,
      metadata: { name, namespace },
    });
    const objects = [route('HTTPRoute', 'web', 'a'), route('GRPCRoute', 'rpc', 'b'), route('Gateway', 'eg', 'a')];
    const server = await startFakeApiServer({ objects });
    const live = async (...words: string[]) => answer('status', '--kubeconfig', server.kubeconfig, ...words);
    expect(await live('xroute', '')).toEqual(['rpc', 'web', ':4']);
    expect(await live('-n', 'a', 'xroute', '')).toEqual(['web', ':4']);
    expect(await live('gateway', '')).toEqual(['eg', ':4']);
    expect(await live('nonsense', '')).toEqual([':4']);
    await server.close();
  });
});

describe('completion scripts', () => {
  const target = fileURLToPath(new URL('../../../completions', import.meta.url));

  it('are current: run `tsx scripts/generate-completions.ts`', () => {
    expect(readdirSync(target).sort()).toEqual(
      completionFiles()
        .map((file) => file.name)
        .sort(),
    );
    for (const { name, text } of completionFiles()) expect(readFileSync(join(target, name), 'utf8')).toBe(text);
  });

  it('work in bash', () => {
    writeFileSync(join(folder, 'egctl'), '#!/bin/sh\nprintf \'%s\\n\' "--output=json\tx" "--output=$5" ":4"\n', {
      mode: 0o755,
    });
    const script = `source ${join(target, 'egctl.bash')}; COMP_LINE='egctl config listener --output='; COMP_POINT=\${#COMP_LINE}; _egctl; printf '%s ' "\${COMPREPLY[@]}"`;
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    expect(execFileSync('bash', ['-c', script], { env }).toString()).toBe('json --output= ');
  });
});
