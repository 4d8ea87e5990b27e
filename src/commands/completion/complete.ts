import { type Command, defineCommand, type Invocation } from '../command.ts';
import { completeWords } from './complete-words.ts';

/** Directives at the end of the answer, in the numbers of Go's cobra: 0 completes files too, 4 does not. */
const directive = { files: 0, noFiles: 4 } as const;

/**
 * The hidden commands that the completion scripts call: `egctl __complete -- WORDS...` answers with one candidate a line
 * (a tab before its description) and `:DIRECTIVE` at the end. `commands` gives the program's commands when it is asked.
 */
export function completeCommands(commands: () => readonly Command[]): readonly Command[] {
  return [hidden('__complete', true, commands), hidden('__completeNoDesc', false, commands)];
}

function hidden(name: string, descriptions: boolean, commands: () => readonly Command[]): Command {
  return defineCommand({
    name,
    summary: 'Answer a completion script of a shell',
    hidden: true,
    arguments: [
      { name: 'words', description: 'words of the command line, the last one to be completed', variadic: true },
    ],
    run: (invocation) => answer(invocation, descriptions, commands()),
  });
}

async function answer({ args, io }: Invocation, descriptions: boolean, commands: readonly Command[]): Promise<number> {
  const root: Command = { name: 'egctl', summary: '', commands };
  const request = completeWords(root, args);
  const word = (args.at(-1) ?? '').slice(request.prefix.length);
  const live = request.completes ? await askCluster(request.completes, request, io) : [];
  const candidates = [...request.candidates, ...live.map((value) => ({ value, description: '' }))];
  for (const { value, description } of candidates) {
    if (!value.startsWith(word)) continue;
    const text = descriptions && description !== '' ? `\t${description}` : '';
    io.stdout.write(`${request.prefix}${value}${text}\n`);
  }
  io.stdout.write(`:${request.completes === 'file' ? directive.files : directive.noFiles}\n`);
  return 0;
}

/** Loaded when it is needed: node:crypto and its like would slow the start of every command. */
async function askCluster(...args: Parameters<typeof import('./live-names.ts').liveNames>): Promise<readonly string[]> {
  const { liveNames } = await import('./live-names.ts');
  return await liveNames(...args);
}
