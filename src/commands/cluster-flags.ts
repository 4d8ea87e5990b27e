import { parseDuration } from '../core/duration.ts';
import { UsageError } from '../core/errors.ts';
import type { Io } from '../core/io.ts';
import type { KubernetesClient } from '../kubernetes/kubernetes-client.ts';
import type { Flag, FlagValues } from './command.ts';

/** Flags of every command that talks to a cluster: which one, as whom, how patiently. */
export const clusterFlags: readonly Flag[] = [
  {
    name: 'kubeconfig',
    kind: 'string',
    placeholder: 'FILE',
    description: 'kubeconfig file to use instead of KUBECONFIG and ~/.kube/config',
    completes: 'file',
  },
  {
    name: 'context',
    kind: 'string',
    placeholder: 'NAME',
    description: 'context of the kubeconfig to use',
    completes: 'context',
  },
  {
    name: 'cluster',
    kind: 'string',
    placeholder: 'NAME',
    description: 'cluster of the kubeconfig to use instead of the one of the context',
  },
  {
    name: 'user',
    kind: 'string',
    placeholder: 'NAME',
    description: 'user of the kubeconfig to use instead of the one of the context',
  },
  { name: 'as', kind: 'string', placeholder: 'USER', description: 'user to impersonate' },
  { name: 'as-group', kind: 'strings', placeholder: 'GROUP', description: 'group to impersonate, may be repeated' },
  {
    name: 'request-timeout',
    kind: 'string',
    placeholder: 'DURATION',
    default: '30s',
    description: 'longest wait for one answer of the API server or of a pod',
  },
];

/** `-n` with a default of the command's choosing. */
export function namespaceFlag(fallback: string | undefined, description: string): Flag {
  return {
    name: 'namespace',
    short: 'n',
    kind: 'string',
    placeholder: 'NAMESPACE',
    default: fallback,
    description,
    completes: 'namespace',
  };
}

/** `-A`. */
export const allNamespacesFlag: Flag = {
  name: 'all-namespaces',
  short: 'A',
  kind: 'boolean',
  description: 'look in all namespaces',
};

/** `-l`, which may be repeated; all selectors must hold. */
export const labelsFlag: Flag = {
  name: 'labels',
  short: 'l',
  kind: 'strings',
  placeholder: 'SELECTOR',
  description: 'label selector, e.g. app=eg; may be repeated, all must hold',
};

/** Timers of the platform cannot wait longer than this (24 days). */
const longestTimer = 2_147_483_647;

/** Where Envoy Gateway and its proxies live unless told otherwise. */
export const defaultSystemNamespace = 'envoy-gateway-system';

/** Connects to the cluster that the flags choose; the caller closes the client. */
async function connectFromFlags(flags: FlagValues, io: Io): Promise<KubernetesClient> {
  const { connectCluster } = await import('../kubernetes/connect.ts');
  return connectCluster(
    {
      kubeconfig: flags.string('kubeconfig'),
      context: flags.string('context'),
      cluster: flags.string('cluster'),
      user: flags.string('user'),
      as: flags.string('as'),
      asGroups: flags.list('as-group'),
      requestTimeoutMs: requestTimeout(flags),
    },
    io,
  );
}

/** Runs `work` with a client of the chosen cluster and closes it whatever happens. */
export async function withCluster<T>(
  flags: FlagValues,
  io: Io,
  work: (client: KubernetesClient) => Promise<T>,
): Promise<T> {
  const client = await connectFromFlags(flags, io);
  try {
    return await work(client);
  } finally {
    client.close();
  }
}

/** `--request-timeout` in milliseconds; a bare number means seconds and 0 no limit, as for kubectl. */
export function requestTimeout(flags: FlagValues): number {
  const text = flags.string('request-timeout') ?? '30s';
  return /^0[a-z]*$/.test(text) ? longestTimer : durationMs('request-timeout', text);
}

/** A duration flag in milliseconds; anything that is no positive duration is a UsageError. */
export function durationMs(flag: string, text: string): number {
  const parsed = parseDuration(/^\d+$/.test(text) ? `${text}s` : text);
  if (!parsed.ok) throw new UsageError(`--${flag}: ${parsed.error}`);
  const ms = Number(parsed.value / 1_000_000n);
  if (ms <= 0) throw new UsageError(`--${flag} must be longer than nothing: "${text}"`);
  return Math.min(ms, longestTimer);
}
