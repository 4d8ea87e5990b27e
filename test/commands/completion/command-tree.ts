import type { Command } from '../../../src/commands/command.ts';

/** A small tree of commands with everything that can be completed. */
export const commandTree: readonly Command[] = [
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
