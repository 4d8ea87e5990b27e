import { access, constants, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** True for a file that this user may run; a folder is none. */
export async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The first program of a name in the folders of a PATH; undefined without one. Windows programs end in `.exe`. */
export async function findProgram(name: string, path: string | undefined): Promise<string | undefined> {
  const file = process.platform === 'win32' && !/\.\w+$/.test(name) ? `${name}.exe` : name;
  for (const folder of (path ?? '').split(delimiter)) {
    const candidate = join(folder, file);
    if (folder !== '' && (await isProgram(candidate))) return candidate;
  }
  return undefined;
}
