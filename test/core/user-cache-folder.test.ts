import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { userCacheFolder } from '../../src/core/user-cache-folder.ts';

it.each([
  [{ XDG_CACHE_HOME: '/cache', HOME: '/home/me' }, join('/cache', 'egctl')],
  [{ XDG_CACHE_HOME: '', HOME: '/home/me' }, join('/home/me', '.cache', 'egctl')],
  [{}, join(homedir(), '.cache', 'egctl')],
])('with %j it is %s', (env, folder) => {
  expect(userCacheFolder(env)).toBe(folder);
});
