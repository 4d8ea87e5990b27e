import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/commands/command.ts';
import { completeWords } from '../../../src/commands/completion/complete-words.ts';
import { commandTree } from './command-tree.ts';

const root: Command = { name: 'egctl', summary: '', commands: commandTree };
const values = (...words: string[]): readonly string[] =>
  completeWords(root, words).candidates.map(({ value }) => value);
const at = ['config', 'listener'];

describe('completeWords', () => {
  it.each([
    [[''], ['config', 'status']],
    [[], ['config', 'status']],
    [['c', ''], ['listener']],
    [
      ['status', ''],
      ['gateway', 'xroute'],
    ],
    [['status', 'gateway', ''], []],
    [
      [...at, '-o', ''],
      ['json', 'yaml'],
    ],
    [
      [...at, '--output='],
      ['json', 'yaml'],
    ],
    [[...at, '--nonsense='], []],
    [['nonsense', ''], []],
  ])('%j may be followed by %j', (words, expected) => {
    expect(values(...words)).toEqual(expected);
  });

  it('offers flags that are not hidden, with their descriptions', () => {
    const { candidates } = completeWords(root, [...at, '-']);
    expect(candidates.map(({ value }) => value)).toEqual([
      '--output',
      '--file',
      '--namespace',
      '--kubeconfig',
      '--context',
      '--quiet',
      '--help',
    ]);
    expect(candidates[0]?.description).toBe('format');
  });

  it.each([
    [[...at, ''], 'pod'],
    [[...at, 'pod', ''], undefined],
    [[...at, '--file', ''], 'file'],
    [[...at, '--file=x'], 'file'],
    [[...at, '-n', ''], 'namespace'],
    [['status', 'gateway', ''], 'object'],
    [['status', ''], undefined],
  ])('%j completes %s', (words, completes) => {
    expect(completeWords(root, words).completes).toBe(completes);
  });

  it('keeps what stands before the word', () => {
    const words = ['config', 'listener', '-q', '-n', 'team', '--context=a=b', 'pod', '-', '--file', ''];
    expect(completeWords(root, words)).toMatchObject({
      given: { namespace: 'team', context: 'a=b' },
      args: ['pod', '-'],
      prefix: '',
    });
    expect(completeWords(root, [...at, '--output=j']).prefix).toBe('--output=');
  });

  it('goes on with a variadic argument', () => {
    const many: Command = {
      name: 'many',
      summary: '',
      arguments: [{ name: 'a', description: '', variadic: true, completes: 'file' }],
    };
    expect(completeWords({ name: '', summary: '', commands: [many] }, ['many', 'x', 'y', '']).completes).toBe('file');
  });
});
