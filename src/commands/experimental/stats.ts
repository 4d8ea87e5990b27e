import { CommandError } from '../../core/errors.ts';
import { forEachLimited } from '../../core/for-each-limited.ts';
import type { Io } from '../../core/io.ts';
import { type AdminClient, proxyText } from '../../envoy/admin/admin-client.ts';
import type { SummaryTable } from '../../envoy/summary/summary-table.ts';
import { clusterFlags, requestTimeout, withCluster } from '../cluster-flags.ts';
import { defineCommand, type FlagValues, type Invocation } from '../command.ts';
import { compatFlag, outputFormat } from '../compat-flag.ts';
import { outputFlag } from '../output-flag.ts';
import { adminFlag, podFlags, proxyPodsArgument } from '../pod-flags.ts';
import { chooseProxyPods, keepSuccesses, podAdmin } from '../proxy-access.ts';

type StatsType = 'server' | 'clusters';

/** Admin paths by type and format. */
const paths: Readonly<Record<StatsType, Readonly<Record<string, string>>>> = {
  server: {
    prom: '/stats/prometheus',
    text: '/stats',
    json: '/stats?format=json',
    yaml: '/stats?format=json',
    table: '/stats?format=json',
  },
  clusters: {
    prom: '/clusters',
    text: '/clusters',
    json: '/clusters?format=json',
    yaml: '/clusters?format=json',
    table: '/clusters?format=json',
  },
};

const envoyProxyStats = defineCommand({
  name: 'envoy-proxy',
  aliases: ['ep'],
  summary: 'Statistics of proxies: a table of what matters, or all of them',
  arguments: [proxyPodsArgument],
  flags: [
    outputFlag(['table', 'prom', 'text', 'json', 'yaml']),
    {
      name: 'type',
      short: 't',
      kind: 'string',
      choices: ['server', 'cluster', 'clusters'],
      default: 'server',
      description: 'statistics of the server, or of every upstream host',
    },
    ...podFlags(),
    adminFlag,
    compatFlag('without -o print the format of Prometheus, as the Go egctl does'),
    ...clusterFlags,
  ],
  examples: [
    { command: 'egctl x stats envoy-proxy gateway/eg', explains: 'how the proxies of Gateway eg are doing' },
    { command: 'egctl x stats envoy-proxy gateway/eg -o prom', explains: 'all statistics in the format of Prometheus' },
    { command: 'egctl x stats envoy-proxy gateway/eg -t clusters', explains: 'every upstream host with its health' },
  ],
  run: runStats,
});

/** `egctl x stats`. */
export const statsCommand = defineCommand({
  name: 'stats',
  summary: 'Statistics of proxies',
  commands: [envoyProxyStats],
});

interface ProxyStats {
  readonly proxy: string;
  readonly body: string;
}

async function runStats({ args, flags, io }: Invocation): Promise<number> {
  const format = outputFormat(flags, 'prom');
  const type: StatsType = flags.string('type')?.startsWith('cluster') ? 'clusters' : 'server';
  const path = paths[type][format] ?? paths[type].prom ?? '';
  const read = async (admin: AdminClient): Promise<ProxyStats> => ({
    proxy: proxyText(admin.proxy),
    body: (await admin.get(path)).toString('utf8'),
  });
  const address = flags.string('admin');
  if (address !== undefined) {
    const { urlAdmin } = await import('../../envoy/admin/url-admin.ts');
    await print([await read(urlAdmin(address, requestTimeout(flags), io.signal))], type, format, io);
    return 0;
  }
  return readPods(args[0], flags, io, read, (stats) => print(stats, type, format, io));
}

async function readPods(
  name: string | undefined,
  flags: FlagValues,
  io: Io,
  read: (admin: AdminClient) => Promise<ProxyStats>,
  show: (stats: readonly ProxyStats[]) => Promise<void>,
): Promise<number> {
  return withCluster(flags, io, async (client) => {
    const pods = await chooseProxyPods(client, flags, name);
    if (pods.length === 0) io.stderr.write('No proxies found.\n');
    const outcomes = await forEachLimited(pods, async (pod) => read(await podAdmin(client, pod, flags)));
    const { values, exitCode } = keepSuccesses(outcomes, (pod) => `${pod.namespace}/${pod.name}`, io);
    await show(values.map(({ value }) => value));
    return exitCode;
  });
}

async function print(stats: readonly ProxyStats[], type: StatsType, format: string, io: Io): Promise<void> {
  const byProxy = Object.fromEntries(stats.map(({ proxy, body }) => [proxy, body]));
  switch (format) {
    case 'json':
      // The Go egctl gives each answer as a text inside the document; scripts rely on it.
      return io.stdout.write(JSON.stringify(byProxy));
    case 'yaml': {
      const { printYaml } = await import('../../output/print-yaml.ts');
      return io.stdout.write(printYaml(byProxy));
    }
    case 'table':
      return printTables(stats, type, io);
    default:
      for (const { proxy, body } of stats) io.stdout.write(`${proxy}:\n${body.endsWith('\n') ? body : `${body}\n`}`);
  }
}

async function printTables(stats: readonly ProxyStats[], type: StatsType, io: Io): Promise<void> {
  const { summarizeHosts, summarizeStats } = await import('../../envoy/summary/stats-summary.ts');
  const { renderTable } = await import('../../output/table.ts');
  for (const { proxy, body } of stats) {
    const answer = parse(body, proxy);
    const tables: readonly SummaryTable[] = type === 'server' ? summarizeStats(answer) : [summarizeHosts(answer)];
    if (stats.length > 1) io.stdout.write(`${proxy}:\n`);
    io.stdout.write(tables.map((table) => renderTable(table.headers, table.rows)).join('\n'));
    if (stats.length > 1) io.stdout.write('\n');
  }
}

function parse(body: string, proxy: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new CommandError(`${proxy} did not answer with JSON`, 'try -o text');
  }
}
