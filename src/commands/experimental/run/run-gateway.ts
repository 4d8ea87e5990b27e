import { CommandError, exitCode, UsageError } from '../../../core/errors.ts';
import { type EnvoyProgram, envoyCommand, envoyContainer } from '../../../envoy/process/envoy-program.ts';
import { findContainerTool, findEnvoy } from '../../../envoy/process/find-envoy.ts';
import type { AccessEntry } from '../../../run/access-entry.ts';
import { readBackendAddresses } from '../../../run/backend-addresses.ts';
import { readCheckFile } from '../../../run/check/check-file.ts';
import { type ReportFormat, renderReport } from '../../../run/check/render-report.ts';
import { runChecks } from '../../../run/check/run-checks.ts';
import { type Reload, type RunSettings, startSession } from '../../../run/gateway-session.ts';
import { hostAddress } from '../../../run/host-address.ts';
import { readPortMap } from '../../../run/port-map.ts';
import type { FlagValues, Invocation } from '../../command.ts';
import { printBootstraps } from './print-bootstraps.ts';
import { createSessionPrinter } from './session-printer.ts';
import { watchFiles } from './watch-files.ts';

/** How long Envoy may take to get ready for --check; an image may have to be fetched. */
const readyMilliseconds = 30_000;
const imageMilliseconds = 300_000;
/** Starts after which --check gives up on an Envoy that ends again and again. */
const hopelessStarts = 4;

/** Runs `egctl x run`: until Ctrl-C, or until the checks are done. Returns the exit code. */
export async function runGateway(invocation: Invocation): Promise<number> {
  const { flags, io } = invocation;
  const file = flags.string('check');
  const format = flags.string('output') ?? 'pretty';
  if (format === 'junit' && file === undefined)
    throw new UsageError('-o junit is for --check', 'Add --check requests.yaml.');
  const checks = file === undefined ? undefined : await readCheckFile(file, io.cwd);
  const settings = await readSettings(invocation);
  if (checks && settings.envoy === undefined) throw new UsageError('--check needs an Envoy that egctl runs');
  const printer = createSessionPrinter(io, {
    json: format === 'json' && !checks,
    quiet: flags.boolean('quiet') || checks !== undefined,
  });
  const entries: AccessEntry[] = [];
  const readiness = createReadiness();
  let latest: Reload | undefined;
  const watch = checks || !flags.boolean('watch') ? undefined : await watchFiles(watchedFiles(flags), io.cwd);
  const session = await startSession(settings, io, {
    onAccess: (entry) => {
      if (checks) entries.push(entry);
      printer.request(entry);
    },
    onRefusal: (finding) => printer.refusal(finding, latest?.input.loaded.texts ?? new Map()),
    onCrash: (gateway, reason, delay) => {
      printer.crash(gateway, reason, delay);
      readiness.failed(`Envoy of ${gateway} ${reason}`);
    },
    onReady: (gateway) => readiness.ready(gateway),
  });
  try {
    latest = await session.reload();
    printer.reload(latest, true);
    if (!latest.published) throw new CommandError('there is no configuration that could be served', undefined);
    if (settings.envoy === undefined) printBootstraps(session, io, format === 'json');
    else
      await readiness.wait(
        () => session.gateways().map(({ name }) => name),
        io.signal,
        checks && (flags.string('envoy-image') === undefined ? readyMilliseconds : imageMilliseconds),
      );
    if (io.signal.aborted) return exitCode.ok;
    if (!checks) {
      printer.ready(session.gateways());
      watch?.listen(async () => {
        const reload = await session.reload();
        latest = reload;
        printer.reload(reload, false);
        if (reload.published) printer.ready(session.gateways());
      });
      await untilAborted(io.signal);
      return exitCode.ok;
    }
    const report = await runChecks(checks, {
      host: settings.host,
      gateways: session.gateways,
      entries: () => entries,
    });
    io.stdout.write(renderReport(report, format as ReportFormat, io.stdout.colour));
    return report.results.every(({ passed }) => passed) ? exitCode.ok : exitCode.failed;
  } finally {
    printer.end();
    await watch?.close();
    await session.stop();
  }
}

async function readSettings(invocation: Invocation): Promise<RunSettings> {
  const { flags } = invocation;
  const envoy = await chooseEnvoy(invocation);
  return {
    files: flags.list('file'),
    addMissing: flags.boolean('add-missing-resources'),
    backends: await readBackendAddresses(flags.list('backend')),
    ports: readPortMap(flags.list('port')),
    host: await hostAddress('address', flags.string('address') ?? '127.0.0.1'),
    xdsPort: flags.number('xds-port') ?? 0,
    concurrency: flags.number('concurrency') ?? 2,
    ...(envoy && { envoy }),
  };
}

/** A binary, a container, or undefined when Envoy runs elsewhere. On the command line `--no-envoy` is the negation of `--envoy`. */
async function chooseEnvoy({ flags, io }: Invocation): Promise<EnvoyProgram | undefined> {
  const elsewhere = flags.boolean('no-envoy') || flags.string('envoy') === 'false';
  const binary = elsewhere ? undefined : flags.string('envoy');
  const image = flags.string('envoy-image');
  const tool = flags.string('container-tool');
  if (image !== undefined && (elsewhere || binary !== undefined))
    throw new UsageError(`--envoy-image excludes ${elsewhere ? '--no-envoy' : '--envoy'}`, 'Choose one of them.');
  if (tool !== undefined && image === undefined)
    throw new UsageError('--container-tool is for --envoy-image', 'Add --envoy-image, or name a binary with --envoy.');
  if (elsewhere) return undefined;
  return image === undefined
    ? envoyCommand(await findEnvoy(binary, io.env))
    : envoyContainer(await findContainerTool(tool, io.env), image);
}

function watchedFiles(flags: FlagValues): readonly string[] {
  return flags.list('file').filter((file) => file !== '-' && !/^https?:/.test(file));
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

interface Readiness {
  readonly ready: (gateway: string) => void;
  readonly failed: (reason: string) => void;
  /** Resolves when all gateways were ready once, or on Ctrl-C; with a limit it throws a CommandError that says why not. */
  readonly wait: (gateways: () => readonly string[], signal: AbortSignal, limit: number | undefined) => Promise<void>;
}

function createReadiness(): Readiness {
  const ready = new Set<string>();
  let reason = 'Envoy did not get ready in time';
  let failures = 0;
  return {
    ready: (gateway) => void ready.add(gateway),
    failed: (text) => {
      reason = text;
      failures++;
    },
    wait: async (gateways, signal, limit) => {
      const end = limit === undefined ? undefined : Date.now() + limit;
      while (!signal.aborted && !gateways().every((gateway) => ready.has(gateway))) {
        if (end !== undefined && (Date.now() > end || failures >= hopelessStarts)) throw new CommandError(reason);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}
