import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Io } from '../../core/io.ts';
import { userCacheFolder } from '../../core/user-cache-folder.ts';
import type { KubernetesClient } from '../../kubernetes/kubernetes-client.ts';
import { defaultSystemNamespace } from '../cluster-flags.ts';
import type { Completion } from '../command.ts';

/** How long names are kept: a few presses of Tab. */
const cacheLifeMs = 10_000;
/** A shell that waits longer feels broken. */
const timeoutMs = 2_000;

type Given = Readonly<Record<string, string>>;

/** What stands before the word: flag values and arguments. */
interface Before {
  readonly given: Given;
  readonly args: readonly string[];
}

/** Names for completion from the kubeconfig or the cluster; empty on any failure, since nobody can read errors here. */
export async function liveNames(completes: Completion, { given, args }: Before, io: Io): Promise<readonly string[]> {
  if (completes === 'file') return [];
  if (completes === 'check') return (await import('../../analyze/registry.ts')).checks.map(({ code }) => code);
  try {
    const file = cacheFile(completes, { given, args }, io);
    const cached = await readCache(file, io);
    if (cached) return cached;
    const names =
      completes === 'context' ? await contexts(given, io) : await fromCluster(completes, { given, args }, io);
    await writeCache(file, names);
    return names;
  } catch {
    return [];
  }
}

async function contexts(given: Given, io: Io): Promise<readonly string[]> {
  const { readKubeconfig } = await import('../../kubernetes/kubeconfig/read-kubeconfig.ts');
  const config = await readKubeconfig({ flag: given.kubeconfig, env: io.env, cwd: io.cwd });
  return [...(config?.contexts.keys() ?? [])].sort();
}

async function fromCluster(completes: Completion, before: Before, io: Io): Promise<readonly string[]> {
  const { connectCluster } = await import('../../kubernetes/connect.ts');
  const { kubeconfig, context, user, as } = before.given;
  const client = await connectCluster({ kubeconfig, context, user, as, requestTimeoutMs: timeoutMs }, io);
  try {
    return [...new Set(await names(client, completes, before))].sort();
  } finally {
    client.close();
  }
}

async function names(
  client: KubernetesClient,
  completes: Completion,
  { given, args }: Before,
): Promise<readonly string[]> {
  const { builtInType } = await import('../../kubernetes/resource-types.ts');
  const list = async (kind: string, namespace?: string): Promise<readonly string[]> =>
    (await client.list(builtInType(kind), { namespace })).map((object) => object.metadata.name);
  switch (completes) {
    case 'namespace':
      return list('Namespace');
    case 'pod': {
      const { listPods, proxySelector } = await import('../../kubernetes/select-pods.ts');
      const namespace = given.namespace ?? defaultSystemNamespace;
      const gateways = list('Gateway').catch(() => []);
      const pods = await listPods(client, namespace, proxySelector);
      return [...pods.map((pod) => pod.name), ...(await gateways).map((name) => `gateway/${name}`)];
    }
    case 'object': {
      const { statusKinds } = await import('../experimental/status/status-kinds.ts');
      const { kinds } = statusKinds(args[0] ?? '');
      const lists = await Promise.all(kinds.map(({ kind }) => list(kind, given.namespace).catch(() => [])));
      return lists.flat();
    }
    default:
      return [];
  }
}

function cacheFile(completes: Completion, before: Before, { env, cwd }: Io): string {
  const choice = JSON.stringify([completes, before, env.KUBECONFIG, cwd]);
  return join(userCacheFolder(env), 'completion', createHash('sha256').update(choice).digest('hex').slice(0, 24));
}

async function readCache(file: string, io: Io): Promise<readonly string[] | undefined> {
  const info = await stat(file).catch(() => undefined);
  if (info === undefined || io.now().getTime() - info.mtimeMs > cacheLifeMs) return undefined;
  return (await readFile(file, 'utf8')).split('\n').filter((name) => name !== '');
}

async function writeCache(file: string, names: readonly string[]): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, names.join('\n'));
}
