import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where egctl keeps what it can make or fetch again (XDG base directories): charts, names for completions, compiled code. */
export function userCacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'egctl');
}
