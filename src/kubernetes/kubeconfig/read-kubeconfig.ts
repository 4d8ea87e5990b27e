import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { ClusterError } from '../cluster-error.ts';
import { type Kubeconfig, type KubeconfigFile, mergeKubeconfigs } from './kubeconfig.ts';

/** Where kubeconfigs are looked for: the flag, the environment, the home folder. */
export interface KubeconfigPlaces {
  readonly flag?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/**
 * Reads the kubeconfig by kubectl's rules: --kubeconfig alone (it must exist), else the KUBECONFIG list (missing files
 * are skipped), else ~/.kube/config. An empty file is an empty configuration. Undefined when no file exists. Unreadable
 * or broken files are ClusterErrors.
 */
export async function readKubeconfig(places: KubeconfigPlaces): Promise<Kubeconfig | undefined> {
  const files: KubeconfigFile[] = [];
  for (const file of kubeconfigPaths(places)) {
    const text = await readText(file, places.flag !== undefined);
    if (text !== undefined) files.push({ file, content: await parse(text, file) });
  }
  return files.length === 0 ? undefined : mergeKubeconfigs(files);
}

/** The kubeconfig paths to read, in order of precedence. */
export function kubeconfigPaths({ flag, env, cwd }: KubeconfigPlaces): readonly string[] {
  if (flag !== undefined && flag !== '') return [resolve(cwd, flag)];
  const list = (env.KUBECONFIG ?? '').split(delimiter).filter((path) => path !== '');
  if (list.length > 0) return [...new Set(list.map((path) => resolve(cwd, path)))];
  return [join(env.HOME || env.USERPROFILE || homedir(), '.kube', 'config')];
}

async function readText(file: string, required: boolean): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' && !required) return undefined;
    const reason = code === 'ENOENT' ? 'no such file' : code === 'EACCES' ? 'no permission to read it' : String(code);
    throw new ClusterError('config', `cannot read the kubeconfig ${file}: ${reason}`);
  }
}

async function parse(text: string, file: string): Promise<unknown> {
  const { loadAll } = await import('js-yaml');
  try {
    return loadAll(text)[0];
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    throw new ClusterError('config', `the kubeconfig ${file} is not valid YAML: ${reason}`);
  }
}
