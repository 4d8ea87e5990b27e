import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from './connection.ts';

const serviceAccount = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * The connection of a process that runs in a pod: the API server's address from the environment, token and CA of its
 * ServiceAccount. Undefined outside a pod.
 */
export async function inClusterConnection(
  env: Readonly<Record<string, string | undefined>>,
  folder = serviceAccount,
): Promise<Connection | undefined> {
  const host = env.KUBERNETES_SERVICE_HOST;
  const port = env.KUBERNETES_SERVICE_PORT;
  const tokenFile = join(folder, 'token');
  if (!host || !port || !(await exists(tokenFile))) return undefined;
  const namespace = await readFile(join(folder, 'namespace'), 'utf8').catch(() => 'default');
  const name = 'in-cluster';
  return {
    context: name,
    namespace: namespace.trim() || 'default',
    cluster: {
      name,
      server: `https://${host.includes(':') ? `[${host}]` : host}:${port}`,
      caFile: join(folder, 'ca.crt'),
      skipTLSVerify: false,
    },
    user: { name, authProvider: { name: 'tokenFile', config: { tokenFile } } },
    impersonateGroups: [],
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
