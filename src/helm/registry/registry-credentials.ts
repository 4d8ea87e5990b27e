import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isObject, type JsonObject } from '../../core/json.ts';
import { parseJsonObject } from '../../core/remote/parse-json.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `user:password` for a registry from the files that `helm registry login` and `docker login` write, credential helpers included;
 * undefined when none of them knows the host. `file` (--registry-config) comes before all others.
 */
export async function registryCredentials(host: string, env: Environment, file?: string): Promise<string | undefined> {
  for (const path of configFiles(env, file)) {
    const config = parseJsonObject(await readFile(path, 'utf8').catch(() => ''));
    const found = config && (await credentialsIn(config, host, env));
    if (found) return found;
  }
  return undefined;
}

function configFiles(env: Environment, file: string | undefined): readonly string[] {
  if (file) return [file];
  const home = env.HOME ?? homedir();
  const helm = env.HELM_CONFIG_HOME ?? join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'helm');
  return [
    env.HELM_REGISTRY_CONFIG ?? join(helm, 'registry', 'config.json'),
    join(env.DOCKER_CONFIG ?? join(home, '.docker'), 'config.json'),
  ];
}

async function credentialsIn(config: JsonObject, host: string, env: Environment): Promise<string | undefined> {
  const auths = isObject(config.auths) ? config.auths : {};
  const helpers = isObject(config.credHelpers) ? config.credHelpers : {};
  for (const name of namesOf(host)) {
    const entry = auths[name];
    if (isObject(entry) && typeof entry.auth === 'string' && entry.auth !== '')
      return Buffer.from(entry.auth, 'base64').toString('utf8');
    if (isObject(entry) && typeof entry.username === 'string')
      return `${entry.username}:${String(entry.password ?? '')}`;
    const helper = helpers[name] ?? (isObject(entry) ? config.credsStore : undefined);
    const found = typeof helper === 'string' ? await askHelper(helper, name, env) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The names under which a host may stand; Docker Hub has an old one. */
function namesOf(host: string): readonly string[] {
  const names = [host, `https://${host}`];
  return host === 'docker.io' ? ['https://index.docker.io/v1/', 'index.docker.io', ...names] : names;
}

/** Asks `docker-credential-<helper> get`; a helper that fails or has nothing gives undefined. */
function askHelper(helper: string, host: string, env: Environment): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = execFile(`docker-credential-${helper}`, ['get'], { env, timeout: 15_000 }, (error, stdout) => {
      const answer = error ? undefined : parseJsonObject(stdout);
      const known = typeof answer?.Username === 'string' && typeof answer.Secret === 'string';
      resolve(known ? `${String(answer.Username)}:${String(answer.Secret)}` : undefined);
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(host);
  });
}
