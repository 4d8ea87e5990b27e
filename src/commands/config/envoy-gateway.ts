import { CommandError } from '../../core/errors.ts';
import { forEachLimited } from '../../core/for-each-limited.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import type { SummaryTable } from '../../envoy/summary/summary-table.ts';
import type { KubernetesClient } from '../../kubernetes/kubernetes-client.ts';
import type { PodSummary } from '../../kubernetes/select-pods.ts';
import { clusterFlags, requestTimeout, withCluster } from '../cluster-flags.ts';
import { type Command, defineCommand, type FlagValues, type Invocation } from '../command.ts';
import { outputFormat } from '../compat-flag.ts';
import { podFlags } from '../pod-flags.ts';
import { adminPort, choosePods, keepSuccesses, podText, requireRunning } from '../proxy-access.ts';
import { configOutputFlag, jsonCompatFlag } from './config-flags.ts';
import { printByProxy, printTables } from './print-by-proxy.ts';

/** Kinds that the controller's admin interface knows, with the aliases of the Go egctl. */
const kinds: readonly (readonly [string, ...string[]])[] = [
  ['all'],
  ['gatewayclass', 'gc'],
  ['gateway', 'gw'],
  ['httproute', 'hr'],
  ['grpcroute', 'gr'],
  ['tlsroute', 'tr'],
  ['tcproute', 'tcr'],
  ['udproute', 'ur'],
  ['clienttrafficpolicy', 'ctp'],
  ['backendtrafficpolicy', 'btp'],
  ['backendtlspolicy', 'btlsp'],
  ['securitypolicy', 'sp'],
  ['envoypatchpolicy', 'epp'],
  ['envoyextensionpolicy', 'eep'],
  ['service', 'svc'],
  ['secret', 'sec'],
  ['configmap', 'cm'],
  ['namespace', 'ns'],
  ['endpointslice', 'eps'],
  ['referencegrant', 'rg'],
  ['httproutefilter', 'hrf'],
  ['envoyproxy', 'ep'],
  ['backend', 'be'],
  ['serviceimport', 'si'],
];

/** `egctl config envoy-gateway`: the resources that the controller works with. */
export const envoyGatewayCommand = defineCommand({
  name: 'envoy-gateway',
  aliases: ['gateway'],
  summary: 'The resources that the controller holds',
  commands: kinds.map(([kind, ...aliases]) => kindCommand(kind, aliases)),
});

function kindCommand(kind: string, aliases: readonly string[]): Command {
  return defineCommand({
    name: kind,
    aliases,
    summary: kind === 'all' ? 'Everything, by GatewayClass' : `Its resources of kind ${kind}`,
    arguments: [{ name: 'pod', description: 'pod of the controller', completes: 'pod' }],
    flags: [configOutputFlag, ...podFlags('namespace of the controller'), jsonCompatFlag, ...clusterFlags],
    examples: [{ command: `egctl config envoy-gateway ${kind} -o yaml`, explains: 'as YAML, by namespace and pod' }],
    run: (invocation) => showResources(invocation, kind),
  });
}

async function showResources({ args, flags, io }: Invocation, kind: string): Promise<number> {
  const { controllerSelector } = await import('../../kubernetes/select-pods.ts');
  return withCluster(flags, io, async (client) => {
    const pods = await choosePods(client, flags, args[0], controllerSelector);
    if (pods.length === 0) throw new CommandError('no pods of the controller found', 'choose them with -n or -l');
    const outcomes = await forEachLimited(pods, (pod) => fetchResources(client, pod, kind, flags));
    const { values, exitCode } = keepSuccesses(outcomes, podText, io);
    const results = values.map(({ item, value }) => ({ proxy: { namespace: item.namespace, pod: item.name }, value }));
    const format = outputFormat(flags, 'json');
    if (format === 'json' || format === 'yaml') await printByProxy(results, format, io);
    else
      await printTables(
        results.map(({ proxy, value }) => ({ proxy, value: resourceTable(kind, value) })),
        io,
      );
    return exitCode;
  });
}

async function fetchResources(
  client: KubernetesClient,
  pod: PodSummary,
  kind: string,
  flags: FlagValues,
): Promise<readonly unknown[]> {
  requireRunning(pod);
  const { fetchPort } = await import('../../kubernetes/fetch-port.ts');
  const { sortKeys } = await import('./sort-keys.ts');
  const path = `/api/config_dump?resource=${kind}`;
  const target = { namespace: pod.namespace, pod: pod.name, port: adminPort };
  const { status, body } = await fetchPort(client, target, { path, timeoutMs: requestTimeout(flags) });
  const text = body.toString('utf8');
  if (status !== 200) {
    const start = text.trim();
    throw new CommandError(
      `the controller answered ${status} to ${path}: ${start.slice(0, 200)}${start.length > 200 ? '...' : ''}`,
    );
  }
  try {
    const answer: unknown = JSON.parse(text);
    return isObject(answer) && Array.isArray(answer.resources) ? answer.resources.map(sortKeys) : [];
  } catch {
    throw new CommandError(
      `the controller did not answer ${path} with JSON`,
      'is this pod an Envoy Gateway of release 1.9 or later?',
    );
  }
}

/** Kind, namespace, name and the number of conditions that are not True. */
function resourceTable(kind: string, resources: readonly unknown[]): SummaryTable {
  if (kind === 'all') return treeTable(resources.filter(isObject));
  const rows = resources.filter(isObject).map((resource) => {
    const metadata = isObject(resource.metadata) ? resource.metadata : {};
    return [String(resource.kind ?? kind), String(metadata.namespace ?? '-'), String(metadata.name ?? '-')];
  });
  return { headers: ['KIND', 'NAMESPACE', 'NAME'], rows };
}

/** One row per list of each GatewayClass's resource tree. */
function treeTable(trees: readonly JsonObject[]): SummaryTable {
  const rows = trees.flatMap((tree) => {
    const gatewayClass =
      isObject(tree.gatewayClass) && isObject(tree.gatewayClass.metadata) ? tree.gatewayClass.metadata.name : '-';
    return Object.entries(tree).flatMap(([key, list]) =>
      Array.isArray(list) && list.length > 0 ? [[String(gatewayClass ?? '-'), key, String(list.length)]] : [],
    );
  });
  return { headers: ['GATEWAYCLASS', 'RESOURCES', 'COUNT'], rows };
}
