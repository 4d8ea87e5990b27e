import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { CommandError, UsageError } from '../../core/errors.ts';
import type { Io } from '../../core/io.ts';
import { failureText, isClusterError } from '../../kubernetes/cluster-error.ts';
import type { KubernetesClient } from '../../kubernetes/kubernetes-client.ts';
import type { PodPort } from '../../kubernetes/port-stream.ts';
import type { PodSummary } from '../../kubernetes/select-pods.ts';
import { clusterFlags, requestTimeout, withCluster } from '../cluster-flags.ts';
import { type Command, defineCommand, type FlagValues, type Invocation } from '../command.ts';
import { podFlags } from '../pod-flags.ts';
import { adminPort, choosePods, podText, requireRunning } from '../proxy-access.ts';

/** `egctl x dashboard`: the web pages of proxies and of the controller. */
export const dashboardCommand = defineCommand({
  name: 'dashboard',
  aliases: ['d'],
  summary: "Open the admin pages of a proxy or the controller's console in the browser",
  commands: [
    targetCommand('envoy-proxy', 'd', 'proxy', "Open Envoy's admin pages"),
    targetCommand('envoy-gateway', 'eg', 'controller', "Open the controller's console"),
  ],
});

function targetCommand(name: string, alias: string, what: 'proxy' | 'controller', summary: string): Command {
  return defineCommand({
    name,
    aliases: [alias],
    summary,
    description: `${summary} through a tunnel that is kept until Ctrl-C; a lost connection is opened anew with the next request.`,
    arguments: [{ name: 'pod', description: 'pod, or gateway/NAME for a proxy of a Gateway', completes: 'pod' }],
    flags: [
      {
        name: 'port',
        short: 'p',
        kind: 'number',
        placeholder: 'PORT',
        default: 0,
        description: 'local port; 0 takes a free one',
      },
      {
        name: 'open',
        kind: 'boolean',
        default: true,
        description: 'open the browser; --no-open only prints the address',
      },
      ...podFlags(),
      ...clusterFlags,
    ],
    examples: [
      { command: `egctl x dashboard ${name}${what === 'proxy' ? ' gateway/eg' : ''}`, explains: summary.toLowerCase() },
    ],
    run: (invocation) => runDashboard(invocation, what),
  });
}

async function runDashboard({ args, flags, io }: Invocation, what: 'proxy' | 'controller'): Promise<number> {
  const port = flags.number('port') ?? 0;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port takes a number from 0 to 65535, not ${port}`);
  return withCluster(flags, io, async (client) => {
    const choose = (): Promise<PodSummary> => choosePod(client, flags, args[0], what);
    const pod = await choose();
    const { openLocalForward } = await import('../../kubernetes/local-forward.ts');
    await requireAnswer(client, portOf(pod), flags);
    const onError = (error: unknown): void =>
      io.stderr.write(`egctl: ${failureText(error)}; the next request tries again\n`);
    const forward = await openLocalForward(tunnelTo(client, pod, choose, io), port, { onError });
    try {
      const address = `http://localhost:${forward.port}`;
      io.stdout.write(`${address}\n`);
      io.stderr.write(`Forwarding to pod ${podText(pod)}. Ctrl-C ends it.\n`);
      if (flags.boolean('open')) await openBrowser(address, io);
      if (!io.signal.aborted) await once(io.signal, 'abort');
    } finally {
      await forward.close();
    }
    return 0;
  });
}

function portOf(pod: PodSummary): PodPort {
  return { namespace: pod.namespace, pod: pod.name, port: adminPort };
}

/** Opens tunnels to the pod; when it is gone, as after a restart of the Deployment, to the one that is chosen then. */
function tunnelTo(
  client: KubernetesClient,
  first: PodSummary,
  choose: () => Promise<PodSummary>,
  io: Io,
): () => Promise<Duplex> {
  let pod = first;
  return async () => {
    const { openPortStream } = await import('../../kubernetes/port-stream.ts');
    try {
      return await openPortStream(client, portOf(pod));
    } catch (error) {
      if (!isClusterError(error, 'not-found')) throw error;
      const next = await choose();
      if (podText(next) === podText(pod)) throw error;
      pod = next;
      io.stderr.write(`Forwarding to pod ${podText(pod)} now.\n`);
      return openPortStream(client, portOf(pod));
    }
  };
}

async function choosePod(
  client: KubernetesClient,
  flags: FlagValues,
  name: string | undefined,
  what: 'proxy' | 'controller',
): Promise<PodSummary> {
  const { controllerSelector, proxySelector } = await import('../../kubernetes/select-pods.ts');
  const pods = await choosePods(client, flags, name, what === 'proxy' ? proxySelector : controllerSelector);
  const pod = pods.find((candidate) => candidate.phase === 'Running') ?? pods[0];
  if (pod === undefined) throw new CommandError('no pods found', 'choose them with -n, -l or by name');
  requireRunning(pod);
  return pod;
}

/** One request before the browser is opened: a page that cannot load is worse than an error. */
async function requireAnswer(client: KubernetesClient, target: PodPort, flags: FlagValues): Promise<void> {
  const { fetchPort } = await import('../../kubernetes/fetch-port.ts');
  await fetchPort(client, target, { path: '/', timeoutMs: requestTimeout(flags) });
}

async function openBrowser(address: string, io: Io): Promise<void> {
  try {
    const { default: open } = await import('open');
    const child = await open(address);
    // A missing opener is reported later, as an event.
    child.on('error', () => io.stderr.write(`No browser could be opened. Open ${address} yourself.\n`));
  } catch {
    io.stderr.write(`No browser could be opened. Open ${address} yourself.\n`);
  }
}
