import { type Argument as CommanderArgument, CommanderError, Option, Command as Program } from 'commander';
import type { Command, Flag } from './commands/command.ts';
import { flagValues } from './commands/flag-values.ts';
import { parseFlag } from './commands/parse-flag.ts';
import { commands } from './commands/registry.ts';
import { UsageError } from './core/errors.ts';
import type { Io } from './core/io.ts';
import { version } from './version.ts';

/**
 * Parses the arguments, runs the command that they name and returns its exit code. Wrong usage throws a UsageError; asking
 * for help prints it and returns 0.
 */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = new Program('egctl');
  configure(program, io);
  program
    .description(
      'What Envoy Gateway does with your Gateway API files and clusters: translate, check, compare, look inside.',
    )
    .version(version, '-V, --version', 'print the version of egctl')
    .option('--no-color', 'never write colour codes')
    .option('--debug', 'print stack traces of unexpected errors');
  const context: BuildContext = { io, words: new Set(args), done: (result) => (code = result) };
  addCommands(program, commands, context);
  try {
    await program.parseAsync(expandBooleans(args), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return 2;
    throw new UsageError(error.message.replace(/^error: /, ''));
  }
  return code;
}

function configure(program: Program, io: Io): void {
  program
    .exitOverride()
    .showSuggestionAfterError()
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // The one place that prints errors is main.ts.
      outputError: () => {},
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
    })
    .configureHelp({ subcommandTerm });
}

/** What building the tree of commands needs: the words of the command line, and who is told the exit code. */
interface BuildContext {
  readonly io: Io;
  readonly words: ReadonlySet<string>;
  readonly done: (code: number) => void;
}

/** Commands that the command line does not name are only listed: building all of them takes longer than parsing. */
function addCommands(program: Program, children: readonly Command[], context: BuildContext): void {
  for (const child of children) {
    const named = [child.name, ...(child.aliases ?? [])].some((name) => context.words.has(name));
    const built = named ? build(child, context) : outline(child, context.io);
    described.set(built, child);
    program.addCommand(built, { hidden: child.hidden ?? false });
  }
}

/** The value that each program was made from. */
const described = new WeakMap<Program, Command>();

/** How a list of commands shows one: commander would look at the options, which an outline does not have. */
function subcommandTerm(program: Program): string {
  const command = described.get(program);
  const alias = program.alias();
  const options = command?.flags?.length ? ' [options]' : '';
  const args = program.registeredArguments.map((argument) => ` ${argumentTerm(argument)}`).join('');
  return `${program.name()}${alias ? `|${alias}` : ''}${options}${args}`;
}

function argumentTerm(argument: CommanderArgument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function outline(command: Command, io: Io): Program {
  const program = new Program(command.name).summary(command.summary);
  configure(program, io);
  for (const alias of command.aliases ?? []) program.alias(alias);
  for (const argument of command.arguments ?? []) {
    const name = argument.variadic ? `${argument.name}...` : argument.name;
    program.argument(argument.required ? `<${name}>` : `[${name}]`, argument.description);
  }
  return program;
}

function build(command: Command, context: BuildContext): Program {
  const { io, done } = context;
  const program = outline(command, io).description(command.description ?? command.summary);
  for (const flag of command.flags ?? []) for (const option of options(flag)) program.addOption(option);
  addCommands(program, command.commands ?? [], context);
  if (command.examples?.length) program.addHelpText('after', `\nExamples:\n${examples(command)}`);
  const run = command.run;
  if (run) {
    program.action(async () => {
      const given = givenFlags(program, command.flags ?? [], io.env);
      done(await run({ args: program.args, flags: flagValues(command.flags ?? [], given), io }));
    });
  }
  return program;
}

function options(flag: Flag): Option[] {
  const short = flag.short ? `-${flag.short}, ` : '';
  const list: Option[] = [];
  if (flag.kind === 'boolean') {
    list.push(new Option(`${short}--${flag.name}`, flag.description));
    list.push(new Option(`--no-${flag.name}`).hideHelp());
  } else {
    const value = flag.placeholder ?? 'VALUE';
    const option = new Option(
      `${short}--${flag.name} ${flag.bare === undefined ? `<${value}>` : `[${value}]`}`,
      describe(flag),
    );
    if (flag.bare !== undefined) option.preset(flag.bare);
    option.argParser((text: string, previous: unknown) => parseFlag(flag, text, previous));
    if (flag.required) option.makeOptionMandatory();
    list.push(option);
  }
  return flag.hidden ? list.map((option) => option.hideHelp()) : list;
}

function describe(flag: Flag): string {
  const choices = flag.choices ? ` (${flag.choices.join(', ')})` : '';
  const fallback = flag.default === undefined ? '' : ` [default: ${[flag.default].flat().join(',')}]`;
  const variable = flag.env ? ` [environment: ${flag.env}]` : '';
  return `${flag.description}${choices}${fallback}${variable}`;
}

function examples(command: Command): string {
  return (command.examples ?? []).map((e) => `  # ${e.explains}\n  ${e.command}\n`).join('\n');
}

/** `--flag=true` and `--flag=false` as users of kubectl write them. */
function expandBooleans(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return args.map((arg, i) => {
    if (end >= 0 && i > end) return arg;
    const match = /^--([a-z][a-z-]*)=(true|false)$/.exec(arg);
    return match ? (match[2] === 'true' ? `--${match[1]}` : `--no-${match[1]}`) : arg;
  });
}

function givenFlags(
  program: Program,
  flags: readonly Flag[],
  env: Io['env'],
): Record<string, string | number | boolean | readonly string[]> {
  const given: Record<string, string | number | boolean | readonly string[]> = {};
  for (const flag of flags) {
    const attribute = new Option(`--${flag.name}`).attributeName();
    if (program.getOptionValueSource(attribute) === 'cli') given[flag.name] = program.getOptionValue(attribute);
    else if (flag.env && env[flag.env]) given[flag.name] = valueFromEnvironment(flag, flag.env, env[flag.env] ?? '');
  }
  return given;
}

function valueFromEnvironment(flag: Flag, variable: string, text: string): string | number | readonly string[] {
  try {
    return parseFlag(flag, text, undefined);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${error.message} (from the environment variable ${variable})`, error.hint);
  }
}
