import { resolve } from 'node:path';
import { UsageError } from '../core/errors.ts';
import type { Io } from '../core/io.ts';
import type { Chart } from '../helm/chart/chart.ts';
import { envoyGatewayVersion } from '../version.ts';
import type { Flag, FlagValues } from './command.ts';

/** The chart of Envoy Gateway, where its releases are published. */
const defaultChart = 'oci://docker.io/envoyproxy/gateway-helm';

/** Flags of commands that read a chart: where it comes from. */
export const chartSourceFlags: readonly Flag[] = [
  {
    name: 'chart',
    kind: 'string',
    placeholder: 'CHART',
    description: `chart folder, .tgz file or oci:// reference; absent: ${defaultChart}`,
    completes: 'file',
  },
  {
    name: 'version',
    kind: 'string',
    placeholder: 'VERSION',
    description: `version of the chart, or a constraint such as ~1.9 (for the chart of Envoy Gateway ${envoyGatewayVersion} unless given)`,
  },
  { name: 'plain-http', kind: 'boolean', description: 'talk to the chart registry without TLS' },
  {
    name: 'registry-config',
    kind: 'string',
    placeholder: 'FILE',
    description: "credentials for registries; absent: those of Helm, then Docker's",
    completes: 'file',
  },
  {
    name: 'repository-cache',
    kind: 'string',
    placeholder: 'FOLDER',
    description: 'where pulled charts are kept, for later use without the registry',
    completes: 'file',
  },
];

/** A chart and where it is from, for messages. */
export interface SourcedChart {
  readonly chart: Chart;
  /** A path, or a reference with tag. */
  readonly origin: string;
}

/** Reads the chart that the flags choose; what was pulled is told on stderr. Failures are CommandErrors. */
export async function chartFromFlags(flags: FlagValues, io: Io): Promise<SourcedChart> {
  const given = flags.string('chart') || undefined;
  if (given !== undefined && !given.startsWith('oci://')) {
    if (flags.given('version'))
      throw new UsageError('--version chooses among the versions of a registry; --chart names a chart on disk');
    const { loadChart } = await import('../helm/chart/load-chart.ts');
    return { chart: await loadChart(resolve(io.cwd, given)), origin: given };
  }
  return pulledChart(given ?? defaultChart, flags.string('version') ?? defaultVersion(given), flags, io);
}

/** A reference of the user's own has no default: its newest version counts. */
function defaultVersion(given: string | undefined): string | undefined {
  return given === undefined || given === defaultChart ? envoyGatewayVersion : undefined;
}

async function pulledChart(url: string, version: string | undefined, flags: FlagValues, io: Io): Promise<SourcedChart> {
  const [{ chartReference }, { chartCache }, { registryCredentials }, { pullChart }, { loadChartArchive }] =
    await Promise.all([
      import('../helm/registry/chart-reference.ts'),
      import('../helm/registry/chart-cache.ts'),
      import('../helm/registry/registry-credentials.ts'),
      import('../helm/registry/pull-chart.ts'),
      import('../helm/chart/load-chart.ts'),
    ]);
  const reference = chartReference(url, version, flags.boolean('plain-http'));
  const credentials = await registryCredentials(reference.host, io.env, flags.string('registry-config'));
  const cache = chartCache(io.env, flags.string('repository-cache'));
  const wanted = reference.digest ?? reference.tag ?? reference.constraint ?? '';
  io.stderr.write(`Pulling ${reference.name} ${wanted}\n`);
  const pulled = await pullChart(reference, { cache, ...(credentials && { credentials }) });
  if (pulled.offline !== undefined)
    io.stderr.write(`warning: the registry is out of reach (${pulled.offline}); using the copy in ${cache.folder}\n`);
  io.stderr.write(`Pulled ${pulled.reference}, ${pulled.digest}\n`);
  return { chart: await loadChartArchive(pulled.archive, pulled.reference), origin: pulled.reference };
}
