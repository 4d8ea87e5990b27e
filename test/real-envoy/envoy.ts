import { envoyBinary } from '../setup/fetch-envoy.mjs';

/**
 * The Envoy that the suite runs, or undefined where none can be had: then the suite skips with one line on a user's machine and fails
 * in CI.
 */
export async function requireEnvoy(): Promise<string | undefined> {
  const envoy = await envoyBinary();
  if (envoy) return envoy;
  const line = 'no Envoy can be had (set ENVOY to a binary): tests with a real Envoy are skipped';
  if (process.env.CI) throw new Error(line);
  console.log(line);
  return undefined;
}
