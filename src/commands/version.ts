import { CommandError } from '../core/errors.ts';
import { forEachLimited } from '../core/for-each-limited.ts';
import { isObject } from '../core/json.ts';
import type { KubernetesClient } from '../kubernetes/kubernetes-client.ts';
import type { PodSummary } from '../kubernetes/select-pods.ts';
import { version } from '../version.ts';
import { clusterFlags, requestTimeout, withCluster } from './cluster-flags.ts';
import { defineCommand, type FlagValues, type Invocation } from './command.ts';
import { compatFlag, isCompatible } from './compat-flag.ts';
import { outputFlag } from './output-flag.ts';
import { keepSuccesses, podAdmin, podText } from './proxy-access.ts';

/** Version facts that the controller's own `version` command prints, in the order in which they are shown. */
const serverFields = [
  'envoyGatewayVersion',
  'gatewayAPIVersion',
  'envoyProxyVersion',
  'gitCommitID',
  'golangVersion',
] as const;

/** One pod and what it runs. */
type PodVersion = { readonly Namespace: string; readonly Name: string } & Readonly<Record<string, string>>;

/** Everything that `version` found out. */
interface Versions {
  readonly client: string;
  readonly server?: readonly PodVersion[];
  readonly proxies?: readonly PodVersion[];
}

/** `egctl version`: of this program, of the controllers and of the proxies. */
export const versionCommand = defineCommand({
  name: 'version',
  aliases: ['versions', 'v'],
  summary: 'Versions of egctl, of Envoy Gateway and of its proxies',
  flags: [
    outputFlag(['yaml', 'json', 'table']),
    {
      name: 'remote',
      short: 'r',
      kind: 'boolean',
      default: true,
      description: 'ask the cluster too; --remote=false does not',
    },
    { name: 'client', kind: 'boolean', description: 'only the version of egctl' },
    compatFlag('leave the proxies out, as the Go egctl does'),
    ...clusterFlags,
  ],
  examples: [
    { command: 'egctl version --client', explains: 'the version of egctl, without a cluster' },
    { command: 'egctl version -o table', explains: 'everything that runs, one line a pod' },
  ],
  run: runVersion,
});

async function runVersion({ flags, io }: Invocation): Promise<number> {
  const client = `v${version}`;
  if (flags.boolean('client') || (flags.given('remote') && !flags.boolean('remote'))) {
    io.stdout.write(`${client}\n`);
    return 0;
  }
  const { controllerSelector, listPods, proxySelector } = await import('../kubernetes/select-pods.ts');
  return withCluster(flags, io, async (cluster) => {
    const [controllers, proxies] = await Promise.all([
      listPods(cluster, undefined, controllerSelector),
      isCompatible(flags) ? [] : listPods(cluster, undefined, proxySelector),
    ]);
    const running = (pod: PodSummary): boolean => {
      if (pod.phase !== 'Running') io.stderr.write(`egctl: pod ${podText(pod)} is ${pod.phase}, it is left out\n`);
      return pod.phase === 'Running';
    };
    const ask = [
      ...controllers.filter(running).map((pod) => ({ pod, read: () => controllerVersion(cluster, pod, flags) })),
      ...proxies.filter(running).map((pod) => ({ pod, read: () => proxyVersion(cluster, pod, flags) })),
    ];
    const outcomes = await forEachLimited(ask, ({ read }) => read());
    const failures = outcomes.filter((outcome) => !outcome.ok);
    const { values } =
      failures.length < outcomes.length ? keepSuccesses(outcomes, (item) => podText(item.pod), io) : { values: [] };
    const found = (key: string): readonly PodVersion[] =>
      values.map(({ value }) => value).filter((value) => key in value);
    const [server, envoys] = [found('envoyGatewayVersion'), found('envoyVersion')];
    await print(
      { client, ...(server.length ? { server } : {}), ...(envoys.length ? { proxies: envoys } : {}) },
      flags,
      io,
    );
    if (failures.length > 0 && values.length === 0) keepSuccesses(outcomes, (item) => podText(item.pod), io);
    return failures.length > 0 ? 1 : 0;
  });
}

async function controllerVersion(client: KubernetesClient, pod: PodSummary, flags: FlagValues): Promise<PodVersion> {
  const { execInPod } = await import('../kubernetes/exec.ts');
  const command = ['envoy-gateway', 'version', '-ojson'];
  const place = { namespace: pod.namespace, pod: pod.name, container: 'envoy-gateway' };
  const { stdout, stderr, exitCode } = await execInPod(client, { ...place, command, timeoutMs: requestTimeout(flags) });
  if (exitCode !== 0)
    throw new CommandError(`"${command.join(' ')}" failed with exit code ${exitCode}: ${stderr.trim().slice(0, 200)}`);
  const answer = parseObject(stdout, `"${command.join(' ')}"`);
  const facts = serverFields.map((name) => [name, String(answer[name] ?? '')] as const);
  return { Namespace: pod.namespace, Name: pod.name, ...Object.fromEntries(facts) };
}

async function proxyVersion(client: KubernetesClient, pod: PodSummary, flags: FlagValues): Promise<PodVersion> {
  const admin = await podAdmin(client, pod, flags);
  const answer = parseObject((await admin.get('/server_info')).toString('utf8'), '/server_info');
  // commit/version/Clean/RELEASE/BoringSSL
  const envoyVersion = String(answer.version ?? '').split('/')[1] ?? 'unknown';
  return { Namespace: pod.namespace, Name: pod.name, envoyVersion };
}

function parseObject(text: string, what: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Said below.
  }
  throw new CommandError(`${what} did not answer with a JSON object`);
}

async function print(versions: Versions, flags: FlagValues, io: Invocation['io']): Promise<void> {
  switch (flags.string('output')) {
    case 'json': {
      const { printJsonIndented } = await import('../output/print-json.ts');
      return io.stdout.write(printJsonIndented(versions));
    }
    case 'table': {
      const { renderTable } = await import('../output/table.ts');
      return io.stdout.write(renderTable(['COMPONENT', 'POD', 'VERSION'], tableRows(versions)));
    }
    default: {
      const { printYaml } = await import('../output/print-yaml.ts');
      return io.stdout.write(`${printYaml(versions)}\n`);
    }
  }
}

function tableRows({ client, server = [], proxies = [] }: Versions): readonly (readonly string[])[] {
  const pod = (v: PodVersion): string => `${v.Namespace}/${v.Name}`;
  return [
    ['egctl', '-', client],
    ...server.map((v) => ['envoy-gateway', pod(v), v.envoyGatewayVersion ?? '']),
    ...proxies.map((v) => ['envoy', pod(v), v.envoyVersion ?? '']),
  ];
}
