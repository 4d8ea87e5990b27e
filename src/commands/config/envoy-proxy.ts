import { CommandError } from '../../core/errors.ts';
import type { JsonObject, JsonValue } from '../../core/json.ts';
import { type ConfigDump, type DumpSection, sectionTypes } from '../../envoy/dump/config-dump.ts';
import type { SummaryFilter } from '../../envoy/summary/summary-table.ts';
import { clusterFlags } from '../cluster-flags.ts';
import { type Command, defineCommand, type Flag, type FlagValues, type Invocation } from '../command.ts';
import { outputFormat } from '../compat-flag.ts';
import { adminFlag, podFlags, proxyPodsArgument } from '../pod-flags.ts';
import { configOutputFlag, jsonCompatFlag } from './config-flags.ts';
import { type FilterName, filterFlags } from './filter-flags.ts';
import { printByProxy, printTables } from './print-by-proxy.ts';
import { mapProxyDumps } from './proxy-dumps.ts';

/** A part of a proxy's configuration, and by what its command narrows it down. */
interface SectionCommand {
  readonly section: DumpSection | 'all';
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly filters: readonly FilterName[];
}

const sections: readonly SectionCommand[] = [
  {
    section: 'all',
    aliases: [],
    summary: 'How much configuration each proxy has; with -o json the whole dump',
    filters: [],
  },
  { section: 'bootstrap', aliases: ['b'], summary: 'What a proxy was started with', filters: [] },
  { section: 'cluster', aliases: ['c'], summary: 'Upstream clusters', filters: ['name', 'fqdn', 'port', 'type'] },
  {
    section: 'endpoint',
    aliases: ['e'],
    summary: 'Hosts of the clusters and their health',
    filters: ['address', 'port', 'cluster', 'status'],
  },
  {
    section: 'listener',
    aliases: ['l'],
    summary: 'Listeners and where their traffic goes',
    filters: ['name', 'address', 'port', 'type', 'host'],
  },
  {
    section: 'route',
    aliases: ['r'],
    summary: 'Routes in the order in which they are tried',
    filters: ['name', 'host', 'path', 'cluster'],
  },
  {
    section: 'secret',
    aliases: ['s'],
    summary: 'Certificates and keys by name and validity, never their contents',
    filters: ['name', 'type', 'status'],
  },
];

const sourceFlags: readonly Flag[] = [
  {
    name: 'file',
    short: 'f',
    kind: 'string',
    placeholder: 'FILE',
    description: 'read a saved config dump or a bundle of `x collect` instead of a cluster',
    completes: 'file',
  },
  adminFlag,
];

/** The commands that show a part of a proxy's configuration: below `config envoy-proxy` and, as short cuts, `config`. */
export const proxySectionCommands: readonly Command[] = sections.map((section) => sectionCommand(section));

/** `egctl config envoy-proxy`. */
export const envoyProxyCommand = defineCommand({
  name: 'envoy-proxy',
  aliases: ['proxy'],
  summary: 'What the proxies have been configured with',
  commands: proxySectionCommands,
});

function sectionCommand({ section, aliases, summary, filters }: SectionCommand): Command {
  return defineCommand({
    name: section,
    aliases,
    summary,
    description: `${summary}. Pods are chosen by name, by Gateway (gateway/NAME), by -l or by -A; without any, all proxies of the namespace.`,
    arguments: [proxyPodsArgument],
    flags: [
      configOutputFlag,
      ...podFlags(),
      ...sourceFlags,
      jsonCompatFlag,
      ...filters.map((name) => filterFlags[name]),
      ...kubeconfigFlags(filters),
    ],
    examples: [
      {
        command: `egctl config ${section} gateway/eg`,
        explains: `${section === 'all' ? 'everything' : section} of the proxies of Gateway eg`,
      },
      {
        command: `egctl config envoy-proxy ${section} -f dump.json -o yaml`,
        explains: 'the same from a saved dump, as YAML',
      },
    ],
    run: (invocation) => {
      const flags = filters.includes('cluster') ? withKubeCluster(invocation.flags) : invocation.flags;
      return showSection({ ...invocation, flags }, section, readFilter(invocation.flags, filters));
    },
  });
}

/** Where --cluster filters by Envoy cluster, as istioctl has it, the cluster of the kubeconfig needs another name. */
function kubeconfigFlags(filters: readonly FilterName[]): readonly Flag[] {
  if (!filters.includes('cluster')) return clusterFlags;
  return clusterFlags.map((flag) => (flag.name === 'cluster' ? { ...flag, name: 'kube-cluster' } : flag));
}

function withKubeCluster(flags: FlagValues): FlagValues {
  const string = (name: string): string | undefined => flags.string(name === 'cluster' ? 'kube-cluster' : name);
  return { ...flags, string };
}

async function showSection(
  invocation: Invocation,
  section: DumpSection | 'all',
  filter: SummaryFilter,
): Promise<number> {
  const { flags, io } = invocation;
  const format = outputFormat(flags, 'json');
  if (format !== 'json' && format !== 'yaml') {
    const { summarize, summarizeAll } = await import('../../envoy/summary/dump-summary.ts');
    const now = io.now();
    const { results, exitCode } = await mapProxyDumps(invocation, section, (dump) =>
      section === 'all' ? summarizeAll(dump) : summarize(dump, section, filter, now),
    );
    await printTables(results, io);
    return exitCode;
  }
  const { selectSection } = await import('../../envoy/summary/dump-summary.ts');
  const { toCamelCase } = await import('../../envoy/dump/camel-case.ts');
  const { redactSecrets } = await import('../../envoy/dump/redact-secrets.ts');
  const { results, exitCode } = await mapProxyDumps(invocation, section, (dump) => {
    const part =
      section === 'all'
        ? wholeDump(dump, redactSecrets)
        : requireSection(selectSection(dump, section, filter), section);
    return toCamelCase(section === 'all' ? part : redactSecrets(part as JsonObject));
  });
  await printByProxy(results, format, io);
  return exitCode;
}

function wholeDump(dump: ConfigDump, redact: (config: JsonObject) => JsonObject): JsonValue {
  return { configs: dump.configs.map((config) => redact(config)) };
}

function requireSection(part: JsonObject | undefined, section: DumpSection): JsonObject {
  if (part !== undefined) return part;
  throw new CommandError(`the config dump has no ${sectionTypes[section]} section`);
}

function readFilter(flags: FlagValues, names: readonly FilterName[]): SummaryFilter {
  const filter: { -readonly [K in FilterName]?: SummaryFilter[K] } = {};
  for (const name of names) {
    if (name === 'port') filter.port = flags.number('port');
    else filter[name] = flags.string(filterFlags[name].name);
  }
  return filter;
}
