import { CommandError, UsageError } from '../../core/errors.ts';
import type { Io } from '../../core/io.ts';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import type { KubernetesClient } from '../../kubernetes/kubernetes-client.ts';
import {
  allNamespacesFlag,
  clusterFlags,
  durationMs,
  labelsFlag,
  namespaceFlag,
  withCluster,
} from '../cluster-flags.ts';
import { defineCommand, type FlagValues, type Invocation } from '../command.ts';
import { outputFlag } from '../output-flag.ts';
import { printStatuses, type StatusView, statusFormats } from './status/print-statuses.ts';
import { type KindObjects, readStatuses, type StatusScope } from './status/read-statuses.ts';
import { unreadyReasons } from './status/readiness.ts';
import { type StatusKinds, statusKinds, statusWords } from './status/status-kinds.ts';

/** Pause between two looks of --wait. */
const waitIntervalMs = 1_000;

/** `egctl x status`: conditions of Gateway API and Envoy Gateway objects. */
export const statusCommand = defineCommand({
  name: 'status',
  summary: 'Conditions of GatewayClasses, Gateways, routes and policies',
  description:
    'Shows the conditions that controllers have set. TYPE is a kind, "xroute" (all routes), "xpolicy" (all policies) or "all". ' +
    'Without -n objects of all namespaces are shown; -A adds the namespace column.',
  arguments: [
    {
      name: 'type',
      description: `one of ${statusWords.join(', ')}; short forms such as gc, gtw and btp`,
      required: true,
      choices: statusWords,
    },
    { name: 'name', description: 'only the object of this name', completes: 'object' },
  ],
  flags: [
    outputFlag(statusFormats),
    { name: 'quiet', short: 'q', kind: 'boolean', description: 'only the latest condition of each object and parent' },
    { name: 'verbose', short: 'v', kind: 'boolean', description: 'messages, generations and times too' },
    namespaceFlag(undefined, 'only objects of this namespace'),
    allNamespacesFlag,
    labelsFlag,
    { name: 'wait', kind: 'boolean', description: 'wait until all objects are accepted and programmed' },
    { name: 'timeout', kind: 'string', placeholder: 'DURATION', default: '5m', description: 'limit of --wait' },
    ...clusterFlags,
  ],
  examples: [
    { command: 'egctl x status gateway -A', explains: 'the Gateways of all namespaces' },
    { command: 'egctl x status all -o tree', explains: 'Gateways with their listeners, routes, backends and policies' },
    {
      command: 'egctl x status httproute backend -n default --wait --timeout 1m',
      explains: 'wait until a route works',
    },
  ],
  run: runStatus,
});

async function runStatus({ args, flags, io }: Invocation): Promise<number> {
  const [word, name, ...rest] = args;
  if (word === undefined || rest.length > 0) {
    throw new UsageError('x status takes a kind and, if you like, a name', `Kinds: ${statusWords.join(', ')}`);
  }
  const format = flags.string('output') ?? 'table';
  // A tree needs everything, whatever part of it the word names.
  const wanted = statusKinds(format === 'tree' ? 'all' : word);
  const timeoutMs = durationMs('timeout', flags.string('timeout') ?? '5m');
  return withCluster(flags, io, async (client) => {
    const read = (): Promise<readonly KindObjects[]> => readChosen(client, wanted, name, flags, io);
    let kinds = await read();
    const unready = flags.boolean('wait')
      ? await waitUntilReady(read, (latest) => (kinds = latest), timeoutMs, io)
      : [];
    await printStatuses(kinds, view(flags, format, wanted), io);
    for (const line of unready) io.stderr.write(`egctl: ${line}\n`);
    return unready.length > 0 ? 1 : 0;
  });
}

function view(flags: FlagValues, format: string, wanted: StatusKinds): StatusView {
  return {
    format,
    quiet: flags.boolean('quiet'),
    verbose: flags.boolean('verbose'),
    namespaceColumn: flags.boolean('all-namespaces'),
    group: wanted.group,
  };
}

async function readChosen(
  client: KubernetesClient,
  wanted: StatusKinds,
  name: string | undefined,
  flags: FlagValues,
  io: Io,
): Promise<readonly KindObjects[]> {
  const namespace = flags.boolean('all-namespaces') ? undefined : flags.string('namespace') || undefined;
  const scope: StatusScope = {
    namespace,
    labelSelector: flags.list('labels').join(',') || undefined,
    fallbackNamespace: flags.boolean('all-namespaces') || namespace ? undefined : client.namespace,
    verbose: flags.boolean('verbose'),
  };
  const kinds = await readStatuses(client, wanted, scope, io);
  if (name === undefined) return kinds;
  const chosen = kinds.map((kind) => ({ ...kind, objects: kind.objects.filter((o) => o.metadata.name === name) }));
  if (chosen.every(({ objects }) => objects.length === 0))
    throw new CommandError(`there is no object of this kind named "${name}"`);
  return chosen;
}

/** Looks until nothing is unready or the time is over; returns what is unready then, one line an object. */
async function waitUntilReady(
  read: () => Promise<readonly KindObjects[]>,
  keep: (kinds: readonly KindObjects[]) => void,
  timeoutMs: number,
  io: Io,
): Promise<readonly string[]> {
  const limit = Date.now() + timeoutMs;
  for (;;) {
    const kinds = await read();
    keep(kinds);
    const objects = kinds.flatMap(({ kind, objects: list }) => list.map((object) => ({ kind, object })));
    const unready = objects.flatMap(({ kind, object }) => {
      const reasons = unreadyReasons(kind, object);
      return reasons.length === 0 ? [] : [`${describeRef(refOf(object))} is not ready: ${reasons.join('; ')}`];
    });
    if (objects.length > 0 && unready.length === 0) return [];
    if (Date.now() + waitIntervalMs > limit || io.signal.aborted) {
      return objects.length === 0 ? ['there is nothing to wait for: no objects found'] : unready;
    }
    await pause(Math.min(waitIntervalMs, limit - Date.now()), io.signal);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { setTimeout: sleep } = await import('node:timers/promises');
  await sleep(ms, undefined, { signal }).catch(() => {});
}
