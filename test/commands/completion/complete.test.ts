import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/commands/command.ts';
import { completeCommands } from '../../../src/commands/completion/complete.ts';
import { proxyPod } from '../../kubernetes/fake-api-server.ts';
import { liveCluster } from '../live-cluster.ts';
import { runCommand } from '../run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { commandTree } from './command-tree.ts';

const folder = temporaryFolder();
const [complete, plain] = completeCommands(() => commandTree);

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

  it('names live objects that begin as the word does, behind what stands before it', async () => {
    const { server } = await liveCluster({}, { objects: [proxyPod('one'), proxyPod('other'), proxyPod('two')] });
    const at = ['config', 'listener', '--kubeconfig', server.kubeconfig];
    expect(await answer(...at, 'o')).toEqual(['one', 'other', ':4']);
    expect(await answer(...at, '--context=f')).toEqual(['--context=fake', ':4']);
  });

  it('are hidden', () => {
    expect(completeCommands(() => []).map(({ name, hidden }) => [name, hidden])).toEqual([
      ['__complete', true],
      ['__completeNoDesc', true],
    ]);
  });
});
