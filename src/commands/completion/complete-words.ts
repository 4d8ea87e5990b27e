import type { Argument, Command, Completion, Flag } from '../command.ts';

/** What the shell should do with the word under the cursor. */
export interface CompletionRequest {
  /** Candidates that are known without a cluster; those that do not start with the word are filtered by the caller. */
  readonly candidates: readonly Candidate[];
  /** Live objects or files to complete as well. */
  readonly completes?: Completion;
  /** Text before the value inside the word: `--output=`. */
  readonly prefix: string;
  /** Flag values before the word, for commands that need them (kubeconfig, namespace). */
  readonly given: Readonly<Record<string, string>>;
  /** Arguments of the command before the word. */
  readonly args: readonly string[];
}

/** One candidate with a description. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

interface Walk {
  readonly command: Command;
  readonly given: Record<string, string>;
  readonly args: readonly string[];
  /** The flag whose value the next word is. */
  readonly pending?: Flag;
}

/** Finds out what can stand at the last of the words (which may be empty), given the commands of the program. */
export function completeWords(root: Command, words: readonly string[]): CompletionRequest {
  const current = words.at(-1) ?? '';
  const walk = walkWords(root, words.slice(0, -1));
  const before = { given: walk.given, args: walk.args };
  if (walk.pending) return { ...flagValue(walk.pending), prefix: '', ...before };
  const assignment = /^(--[\w-]+=)(.*)$/.exec(current);
  if (assignment) {
    const flag = findFlag(walk.command, (assignment[1] ?? '').slice(0, -1));
    const value = flag ? flagValue(flag) : { candidates: [] };
    return { ...value, prefix: assignment[1] ?? '', ...before };
  }
  if (current.startsWith('-')) return { candidates: flagNames(walk.command), prefix: '', ...before };
  const argument = walk.command.arguments?.[walk.args.length] ?? lastVariadic(walk.command);
  const commands = walk.args.length === 0 ? subCommands(walk.command) : [];
  const choices = (argument?.choices ?? []).map((value) => ({ value, description: '' }));
  return { candidates: [...commands, ...choices], completes: argument?.completes, prefix: '', ...before };
}

function walkWords(root: Command, words: readonly string[]): Walk {
  let command = root;
  const args: string[] = [];
  let pending: Flag | undefined;
  const given: Record<string, string> = {};
  for (const word of words) {
    if (pending) {
      given[pending.name] = word;
      pending = undefined;
      continue;
    }
    if (word.startsWith('-') && word !== '-') {
      const equals = word.indexOf('=');
      const flag = findFlag(command, equals < 0 ? word : word.slice(0, equals));
      if (flag && equals >= 0) given[flag.name] = word.slice(equals + 1);
      else if (flag && flag.kind !== 'boolean') pending = flag;
      continue;
    }
    const child = args.length === 0 ? findCommand(command, word) : undefined;
    if (child) command = child;
    else args.push(word);
  }
  return { command, given, args, pending };
}

function findCommand(command: Command, word: string): Command | undefined {
  return command.commands?.find((child) => child.name === word || child.aliases?.includes(word));
}

function findFlag(command: Command, word: string): Flag | undefined {
  return command.flags?.find((flag) => word === `--${flag.name}` || (flag.short && word === `-${flag.short}`));
}

function flagValue(flag: Flag): { candidates: readonly Candidate[]; completes?: Completion } {
  return { candidates: (flag.choices ?? []).map((value) => ({ value, description: '' })), completes: flag.completes };
}

function flagNames(command: Command): readonly Candidate[] {
  const flags = (command.flags ?? []).filter((flag) => !flag.hidden);
  const own = flags.map((flag) => ({ value: `--${flag.name}`, description: flag.description }));
  return [...own, { value: '--help', description: 'help of this command' }];
}

function subCommands(command: Command): readonly Candidate[] {
  return (command.commands ?? []).filter((c) => !c.hidden).map((c) => ({ value: c.name, description: c.summary }));
}

function lastVariadic(command: Command): Argument | undefined {
  const last = command.arguments?.at(-1);
  return last?.variadic ? last : undefined;
}
