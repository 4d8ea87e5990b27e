import { CommandError, exitCode, UsageError } from '../../../core/errors.ts';
import type { Io } from '../../../core/io.ts';
import type { AccessEntry } from '../../../run/access-entry.ts';
import { readCheckFile } from '../../../run/check/check-file.ts';
import { type ReportFormat, renderReport } from '../../../run/check/render-report.ts';
import type { RequestCheck } from '../../../run/check/request-check.ts';
import { runChecks } from '../../../run/check/run-checks.ts';
import { type GatewaySession, type RunEvents, startSession } from '../../../run/gateway-session.ts';
import type { FlagValues, Invocation } from '../../command.ts';
import { createEnvoyReadiness, type EnvoyReadiness } from './envoy-readiness.ts';
import { printBootstraps } from './print-bootstraps.ts';
import { readRunSettings } from './read-run-settings.ts';
import { createSessionPrinter, type SessionPrinter } from './session-printer.ts';
import { type FileWatch, watchFiles } from './watch-files.ts';

/** How long Envoy may take to get ready for --check; an image may have to be fetched. */
const readyMilliseconds = 30_000;
const imageMilliseconds = 300_000;

/** Runs `egctl x run`: until Ctrl-C, or until the checks are done. Returns the exit code. */
export async function runGateway(invocation: Invocation): Promise<number> {
  const { flags, io } = invocation;
  const { format, checks } = await readPurpose(flags, io);
  const settings = await readRunSettings(invocation);
  if (checks && settings.envoy === undefined) throw new UsageError('--check needs an Envoy that egctl runs');
  const printer = createSessionPrinter(io, {
    json: format === 'json' && !checks,
    quiet: flags.boolean('quiet') || checks !== undefined,
  });
  const entries: AccessEntry[] = [];
  const readiness = createEnvoyReadiness();
  const watch = checks || !flags.boolean('watch') ? undefined : await watchFiles(watchedFiles(flags), io.cwd);
  const session = await startSession(settings, io, eventsFor(printer, readiness, checks && entries));
  try {
    const first = await session.reload();
    printer.reload(first, true);
    if (!first.published) throw new CommandError('there is no configuration that could be served', undefined);
    const limit = flags.string('envoy-image') === undefined ? readyMilliseconds : imageMilliseconds;
    const names = session.gateways().map(({ name }) => name);
    if (settings.envoy === undefined) printBootstraps(session, io, format === 'json');
    else await readiness.wait(names, io.signal, checks && limit);
    if (io.signal.aborted) return exitCode.ok;
    if (checks === undefined) return await serve(session, printer, watch, io.signal);
    const context = { host: settings.host, gateways: session.gateways, entries: () => entries };
    const report = await runChecks(checks, context);
    io.stdout.write(renderReport(report, format, io.stdout.colour));
    return report.results.every(({ passed }) => passed) ? exitCode.ok : exitCode.failed;
  } finally {
    printer.end();
    await watch?.close();
    await session.stop();
  }
}

interface Purpose {
  readonly format: ReportFormat;
  /** Present when requests are sent instead of serving until Ctrl-C. */
  readonly checks?: readonly RequestCheck[];
}

async function readPurpose(flags: FlagValues, io: Io): Promise<Purpose> {
  const file = flags.string('check');
  const format = (flags.string('output') ?? 'pretty') as ReportFormat;
  if (format === 'junit' && file === undefined)
    throw new UsageError('-o junit is for --check', 'Add --check requests.yaml.');
  return file === undefined ? { format } : { format, checks: await readCheckFile(file, io.cwd) };
}

/** What a session tells goes to the printer; log entries are also kept where checks need them. */
function eventsFor(printer: SessionPrinter, readiness: EnvoyReadiness, entries: AccessEntry[] | undefined): RunEvents {
  return {
    onAccess: (entry) => {
      entries?.push(entry);
      printer.request(entry);
    },
    onRefusal: printer.refusal,
    onCrash: (gateway, reason, delay) => {
      printer.crash(gateway, reason, delay);
      readiness.failed(`Envoy of ${gateway} ${reason}`);
    },
    onReady: readiness.ready,
  };
}

/** Serves changes of the files until Ctrl-C. */
async function serve(
  session: GatewaySession,
  printer: SessionPrinter,
  watch: FileWatch | undefined,
  signal: AbortSignal,
): Promise<number> {
  printer.ready(session.gateways());
  watch?.listen(async () => {
    const reload = await session.reload();
    printer.reload(reload, false);
    if (reload.published) printer.ready(session.gateways());
  });
  if (!signal.aborted)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  return exitCode.ok;
}

function watchedFiles(flags: FlagValues): readonly string[] {
  return flags.list('file').filter((file) => file !== '-' && !/^https?:/.test(file));
}
