import { type Command, defineCommand, type Invocation } from './command.ts';
import { completionScript, type Shell, shells } from './completion/shell-scripts.ts';

/** `egctl completion`: scripts that make shells complete commands, flags and names of live objects. */
export const completionCommand = defineCommand({
  name: 'completion',
  summary: 'Print the completion script of a shell',
  description:
    'The scripts complete commands, flags and their values, and names of the cluster: namespaces, pods, Gateways, routes.',
  commands: shells.map((shell) => shellCommand(shell)),
});

function shellCommand(shell: Shell): Command {
  return defineCommand({
    name: shell,
    summary: `Print the completion script of ${shell}`,
    flags: [
      {
        name: 'descriptions',
        kind: 'boolean',
        default: true,
        description: 'candidates with descriptions; --no-descriptions leaves them out',
      },
    ],
    examples: [{ command: `egctl completion ${shell}`, explains: 'its first lines say where to put it' }],
    run: async ({ flags, io }: Invocation) => {
      io.stdout.write(completionScript(shell, { descriptions: flags.boolean('descriptions') }));
      return 0;
    },
  });
}
