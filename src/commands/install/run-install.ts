import { CommandError, exitCode, UsageError } from '../../core/errors.ts';
import type { Io } from '../../core/io.ts';
import type { Chart } from '../../helm/chart/chart.ts';
import type { ChartObject } from '../../helm/install/chart-object.ts';
import { clusterObjects } from '../../helm/install/cluster-objects.ts';
import { describeFindings } from '../../helm/install/describe-findings.ts';
import { ensureNamespace } from '../../helm/install/ensure-namespace.ts';
import { type CRDPlan, installCRDs, planCRDs } from '../../helm/install/install-crds.ts';
import {
  type InstallInput,
  type InstallWorld,
  installRelease,
  isFirstInstall,
  nextRevision,
} from '../../helm/install/install-release.ts';
import type { ReleaseId } from '../../helm/install/ownership.ts';
import { preflight } from '../../helm/install/preflight.ts';
import { putBack } from '../../helm/install/put-back.ts';
import { isEnvoyGatewayChart } from '../../helm/install/recognise-chart.ts';
import type { Release } from '../../helm/release/release.ts';
import { releaseStore } from '../../helm/release/release-store.ts';
import { renderChart } from '../../helm/render-chart.ts';
import { renderForCluster } from '../../helm/render-for-cluster.ts';
import type { RenderedChart } from '../../helm/rendered-chart.ts';
import type { ChartValues } from '../../helm/values/values.ts';
import type { KubernetesClient } from '../../kubernetes/kubernetes-client.ts';
import { chartFromFlags, type SourcedChart } from '../chart-source.ts';
import { valuesFromFlags } from '../chart-values.ts';
import { durationMs, withCluster } from '../cluster-flags.ts';
import type { FlagValues, Invocation } from '../command.ts';
import { releaseId } from './release-id.ts';
import { type ShownProgress, shownProgress } from './shown-progress.ts';

/** What the flags ask for, apart from the cluster. */
interface Request {
  readonly flags: FlagValues;
  readonly io: Io;
  readonly id: ReleaseId;
  readonly source: SourcedChart;
  readonly config: ChartValues;
  readonly timeoutMs: number;
}

/** Runs `egctl install`. */
export async function runInstall({ flags, io, args }: Invocation): Promise<number> {
  if (args.length > 0) throw new UsageError(`install takes no arguments: "${args[0]}"`, 'name a chart with --chart');
  if (flags.boolean('skip-crds') && flags.boolean('only-crds'))
    throw new UsageError('--skip-crds and --only-crds contradict each other');
  const id = releaseId(flags);
  const timeoutMs = durationMs('timeout', flags.string('timeout') ?? '5m');
  const source = await chartFromFlags(flags, io);
  checkChart(source.chart, io);
  const request: Request = { flags, io, id, source, timeoutMs, config: await valuesFromFlags(flags, io) };
  if (flags.string('dry-run') === 'client') return dryRunClient(request);
  const progress = await shownProgress(io, flags.boolean('debug'));
  try {
    return await withCluster(flags, io, (client) => installOn(client, request, progress));
  } finally {
    progress.end();
  }
}

function checkChart({ metadata }: Chart, io: Io): void {
  const { type } = metadata;
  if (type !== undefined && type !== '' && type !== 'application')
    throw new CommandError(
      `the chart ${metadata.name} is a ${type} chart, which cannot be installed`,
      'charts of type application can',
    );
  if (metadata.deprecated === true) io.stderr.write(`warning: the chart ${metadata.name} is deprecated\n`);
}

async function dryRunClient({ id, source, config, io, flags }: Request): Promise<number> {
  const release = { ...id, revision: 1, isInstall: true, isUpgrade: false };
  const rendered = await renderChart(source.chart, config, { release, now: io.now() });
  checkOurs(source, rendered, flags);
  io.stdout.write(rendered.manifestText);
  return exitCode.ok;
}

/** Refuses charts of something else: a wrong folder or reference is more likely than the wish to install it with this program. */
function checkOurs({ chart, origin }: SourcedChart, rendered: RenderedChart, flags: FlagValues): void {
  if (flags.boolean('any-chart') || isEnvoyGatewayChart(chart, rendered)) return;
  throw new CommandError(
    `${origin} is the chart ${chart.metadata.name}, which does not install Envoy Gateway`,
    'check --chart; --any-chart installs it all the same',
  );
}

async function installOn(client: KubernetesClient, request: Request, progress: ShownProgress): Promise<number> {
  const { flags, io, id, source } = request;
  const cluster = clusterObjects(client, id.namespace, flags.boolean('force-conflicts'));
  const store = releaseStore(client, id.namespace, io.now);
  const world: InstallWorld = {
    cluster,
    store,
    progress,
    now: io.now,
    timeoutMs: request.timeoutMs,
    wait: flags.boolean('wait'),
  };
  const dryRun = flags.string('dry-run') === 'server';
  const history = await store.history(id.name);
  const render = (): Promise<RenderedChart> => renderRevision(request, client, history);
  let rendered = await render();
  checkOurs(source, rendered, flags);
  const crds = await planCRDs(rendered.crds, cluster);
  await checkBefore({ request, rendered, crds, world });
  if (dryRun) return dryRunServer(rendered, flags.boolean('skip-crds') ? [] : crds.wanted, world, io);
  if (!flags.boolean('skip-crds') && (await writeCRDs(crds, request, world))) rendered = await render();
  if (flags.boolean('only-crds')) return exitCode.ok;
  if (flags.boolean('create-namespace')) await ensureNamespace(id.namespace, cluster, progress);
  const input: InstallInput = { ...request, chart: source.chart, rendered, history };
  const release = await installOrPutBack(input, world, request);
  progress.end();
  report(release, request);
  return exitCode.ok;
}

async function renderRevision(
  { id, source, config, io }: Request,
  client: KubernetesClient,
  history: readonly Release[],
): Promise<RenderedChart> {
  const isInstall = isFirstInstall(history);
  const release = { ...id, revision: nextRevision(history), isInstall, isUpgrade: !isInstall };
  return renderForCluster(source.chart, config, { release, now: io.now() }, client);
}

interface Checked {
  readonly request: Request;
  readonly rendered: RenderedChart;
  readonly crds: CRDPlan;
  readonly world: InstallWorld;
}

async function checkBefore({ request: { flags, id }, rendered, crds, world }: Checked): Promise<void> {
  world.progress.step('Checking the cluster');
  const findings = await preflight(
    {
      release: id,
      rendered,
      crds,
      writes: crdsWritten(flags),
      onlyCRDs: flags.boolean('only-crds'),
      createNamespace: flags.boolean('create-namespace'),
    },
    world.cluster,
  );
  for (const { level, message, hint } of findings)
    if (level === 'warning') world.progress.warn(`${message}\n         ${hint}`);
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new CommandError(describeFindings(errors));
}

function crdsWritten(flags: FlagValues): 'none' | 'missing' | 'all' {
  if (flags.boolean('skip-crds')) return 'none';
  return flags.boolean('update-crds') ? 'all' : 'missing';
}

async function writeCRDs(crds: CRDPlan, { flags }: Request, { cluster, progress }: InstallWorld): Promise<boolean> {
  if (flags.boolean('only-crds') && crds.wanted.length === 0) throw new CommandError('the chart has no CRDs');
  const written = await installCRDs(crds, { update: flags.boolean('update-crds') }, cluster, progress);
  const kept = crds.wanted.length - written;
  if (kept > 0) progress.step(`${kept} CRDs are in the cluster already and left as they are`);
  return written > 0;
}

async function dryRunServer(
  rendered: RenderedChart,
  crds: readonly ChartObject[],
  world: InstallWorld,
  io: Io,
): Promise<number> {
  const { dryRunOnServer } = await import('../../helm/install/dry-run.ts');
  const problems = await dryRunOnServer(rendered, crds, world);
  io.stdout.write(rendered.manifestText);
  if (problems.length === 0) return exitCode.ok;
  throw new CommandError(`the API server refuses ${problems.length} of the objects:\n  ${problems.join('\n  ')}`);
}

async function installOrPutBack(input: InstallInput, world: InstallWorld, { flags, io }: Request): Promise<Release> {
  try {
    return await installRelease(input, world);
  } catch (error) {
    if (!flags.boolean('atomic')) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    world.progress.warn(`the installation failed: ${reason}`);
    // Ctrl-C has ended the first client for good; what was done is put back all the same.
    const patient: Io = { ...io, signal: new AbortController().signal };
    const outcome = await withCluster(flags, patient, (client) =>
      putBack(input.id, {
        ...world,
        cluster: clusterObjects(client, input.id.namespace, true),
        store: releaseStore(client, input.id.namespace, io.now),
      }),
    );
    throw new CommandError(`${reason}\n${outcome}`, error instanceof CommandError ? error.hint : undefined);
  }
}

function report(release: Release, { io, source, id }: Request): void {
  const { appVersion, name, version } = source.chart.metadata;
  const what = `${name} ${version}${appVersion ? ` (Envoy Gateway ${appVersion})` : ''}`;
  const revision = release.version > 1 ? `, revision ${release.version}` : '';
  io.stdout.write(`${what} is installed as release ${id.name} in namespace ${id.namespace}${revision}\n`);
  const notes = release.info.notes?.trim();
  if (notes) io.stdout.write(`\n${notes}\n`);
}
