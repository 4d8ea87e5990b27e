import { findProgram } from '../../envoy/process/find-program.ts';

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
  return await findProgram('envoy', env.PATH);
}
