import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * The Envoy to ask: the command that is given (may have arguments), else the variable ENVOY, else `envoy` on the PATH. Undefined when
 * there is none.
 */
export async function judgeBinary(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  if (given !== undefined && given !== '') return given;
  if (env.ENVOY) return env.ENVOY;
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    if (folder === '') continue;
    const file = join(folder, process.platform === 'win32' ? 'envoy.exe' : 'envoy');
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return file;
  }
  return undefined;
}
