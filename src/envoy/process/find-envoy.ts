import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { CommandError } from '../../core/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The Envoy to run: the given one, or `envoy` on the PATH. Throws a CommandError that says how to get one. */
export async function findEnvoy(given: string | undefined, env: Environment): Promise<string> {
  if (given !== undefined) {
    if (await executable(given)) return given;
    throw new CommandError(`${given} is not a program that can be run`, 'Give the path of an Envoy binary to --envoy.');
  }
  const found = await onPath('envoy', env);
  if (found !== undefined) return found;
  throw new CommandError(
    'there is no envoy on the PATH',
    'Install Envoy (https://www.envoyproxy.io/docs/envoy/latest/start/install), name a binary with --envoy, or run a container with --envoy-image; --no-envoy serves one that runs elsewhere.',
  );
}

/** The program that runs containers: the given one (a path, or a name on the PATH), else docker or podman. Throws a CommandError without one. */
export async function findContainerTool(given: string | undefined, env: Environment): Promise<string> {
  if (given?.includes('/') && (await executable(given))) return given;
  for (const name of given === undefined ? ['docker', 'podman'] : [given]) {
    const found = await onPath(name, env);
    if (found !== undefined) return found;
  }
  throw new CommandError(
    given === undefined
      ? 'there is neither docker nor podman on the PATH'
      : `${given} is not a program that can be run`,
    'Name a program that takes the flags of "docker run" with --container-tool, or an Envoy binary with --envoy.',
  );
}

async function onPath(name: string, env: Environment): Promise<string | undefined> {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, name);
    if (folder !== '' && (await executable(candidate))) return candidate;
  }
  return undefined;
}

function executable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
