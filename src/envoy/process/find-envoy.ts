import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { CommandError } from '../../core/errors.ts';

/** The Envoy to run: the given one, or `envoy` on the PATH. Throws a CommandError that says how to get one. */
export async function findEnvoy(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if (given !== undefined) {
    if (await executable(given)) return given;
    throw new CommandError(`${given} is not a program that can be run`, 'Give the path of an Envoy binary to --envoy.');
  }
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, 'envoy');
    if (folder !== '' && (await executable(candidate))) return candidate;
  }
  throw new CommandError(
    'there is no envoy on the PATH',
    'Install Envoy (https://www.envoyproxy.io/docs/envoy/latest/start/install) or name a binary with --envoy; --no-envoy serves one that runs elsewhere.',
  );
}

function executable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
