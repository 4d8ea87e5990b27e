import { CommandError } from '../../core/errors.ts';
import { findProgram, isProgram } from './find-program.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A program, and arguments that come before those of Envoy. */
export type CommandPrefix = readonly [string, ...string[]];

/**
 * The Envoy to run: the given binary or command with arguments, else the variable ENVOY, else `envoy` on the PATH. Throws a
 * CommandError that says how to get one.
 */
export async function findEnvoy(given: string | undefined, env: Environment): Promise<CommandPrefix> {
  const wanted = given ?? (env.ENVOY || undefined);
  if (wanted !== undefined) {
    if (await isProgram(wanted)) return [wanted];
    const [program = '', ...args] = wanted.trim().split(/\s+/);
    const found = program.includes('/') ? program : await findProgram(program, env.PATH);
    if (found !== undefined && (await isProgram(found))) return [found, ...args];
    throw new CommandError(
      `${program} is not a program that can be run`,
      "Give the path of an Envoy binary, or a command that Envoy's arguments can be added to, to --envoy.",
    );
  }
  const found = await findProgram('envoy', env.PATH);
  if (found !== undefined) return [found];
  throw new CommandError(
    'there is no envoy on the PATH',
    'Install Envoy (https://www.envoyproxy.io/docs/envoy/latest/start/install), name a binary with --envoy, or run a container with --envoy-image; --no-envoy serves one that runs elsewhere.',
  );
}

/** The program that runs containers: the given one (a path, or a name on the PATH), else docker or podman. Throws a CommandError without one. */
export async function findContainerTool(given: string | undefined, env: Environment): Promise<string> {
  if (given?.includes('/') && (await isProgram(given))) return given;
  for (const name of given === undefined ? ['docker', 'podman'] : [given]) {
    const found = await findProgram(name, env.PATH);
    if (found !== undefined) return found;
  }
  throw new CommandError(
    given === undefined
      ? 'there is neither docker nor podman on the PATH'
      : `${given} is not a program that can be run`,
    'Name a program that takes the flags of "docker run" with --container-tool, or an Envoy binary with --envoy.',
  );
}
