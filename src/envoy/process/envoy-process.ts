import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { JsonObject } from '../../core/json.ts';
import type { EnvoyCommand, EnvoyProgram, EnvoyStart } from './envoy-program.ts';
import { guardedSpawn, killGroup } from './guarded-spawn.ts';

/** What happens to the process, for whoever tells the user. */
export interface EnvoyEvents {
  /** A line that Envoy wrote to its standard output: access logs. */
  readonly onOutput: (line: string) => void;
  /** A line of Envoy's own log, warnings and worse. */
  readonly onLog: (line: string) => void;
  /** Envoy ended although nobody asked it to; it is started again after the delay. */
  readonly onCrash: (reason: string, delayMilliseconds: number) => void;
  readonly onReady: () => void;
}

/** How to run Envoy. */
export interface EnvoySettings {
  readonly program: EnvoyProgram;
  /** The bootstrap for a start, numbered from 1: the admin port and the node may differ from start to start. */
  readonly bootstrap: (start: number) => Promise<{ readonly config: JsonObject; readonly adminPort: number }>;
  readonly concurrency: number;
}

/** An Envoy that is kept running. */
export interface EnvoyProcess {
  /** Port of the admin interface on loopback; changes when Envoy is started anew. */
  readonly adminPort: () => number;
  /** Drains and ends Envoy; resolves when nothing of it is left. */
  readonly stop: () => Promise<void>;
}

/** Delays between starts: doubled with every crash, from the first again after a while without one. */
const firstDelay = 100;
const longestDelay = 5_000;
const calmMilliseconds = 10_000;
/** How long open requests may take after Ctrl-C, and how long Envoy may take to end then. */
const drainMilliseconds = 2_000;
const endMilliseconds = 3_000;

/** Starts Envoy and keeps it running until it is stopped. */
export function startEnvoy(settings: EnvoySettings, events: EnvoyEvents): EnvoyProcess {
  let running: RunningEnvoy | undefined;
  let admin = 0;
  let stopping = false;
  let starts = 0;
  let delay = firstDelay;
  let timer: NodeJS.Timeout | undefined;
  let folder: string | undefined;
  const launch = async (): Promise<void> => {
    folder ??= await mkdtemp(join(tmpdir(), 'egctl-run-'));
    const { start, adminPort } = await writeStart(folder, ++starts, settings);
    if (stopping) return;
    admin = adminPort;
    const started = Date.now();
    const current = spawnEnvoy(folder, settings.program(start, envoyFlags(settings.concurrency)), events);
    running = current;
    current.child.on('close', (code, signal) => {
      if (running === current) running = undefined;
      if (stopping) return;
      if (Date.now() - started > calmMilliseconds) delay = firstDelay;
      events.onCrash(crashReason(code, signal, current.lastLines), delay);
      timer = setTimeout(() => void relaunch(), delay);
      delay = Math.min(delay * 2, longestDelay);
    });
    await waitUntilReady(current.child, adminPort, () => stopping);
    if (running === current && !stopping) events.onReady();
  };
  const relaunch = (): Promise<void> =>
    launch().catch((error: unknown) => events.onCrash(error instanceof Error ? error.message : String(error), 0));
  const first = relaunch();
  return {
    adminPort: () => admin,
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      if (running) await endEnvoy(running, admin);
      await first;
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One run of Envoy, from its start to its end. */
interface RunningEnvoy {
  readonly child: ChildProcess;
  readonly remove: EnvoyCommand['remove'];
  /** The end of its log, which says why it ended. */
  readonly lastLines: readonly string[];
}

async function writeStart(folder: string, number: number, { bootstrap }: EnvoySettings) {
  const { config, adminPort } = await bootstrap(number);
  const file = join(folder, 'bootstrap.json');
  await writeFile(file, JSON.stringify(config), { mode: 0o600 });
  const start: EnvoyStart = { name: `${basename(folder)}-${number}`, bootstrap: config, file };
  return { start, adminPort };
}

function spawnEnvoy(folder: string, command: EnvoyCommand, events: EnvoyEvents): RunningEnvoy {
  const child = guardedSpawn(folder, command);
  const lastLines: string[] = [];
  child.stdin?.on('error', () => {});
  readLines(child, events, lastLines);
  child.on('error', (error) => lastLines.push(error.message));
  child.on('close', () => child.stdin?.destroy());
  return { child, remove: command.remove, lastLines };
}

function envoyFlags(concurrency: number): readonly string[] {
  return [
    ['--concurrency', String(concurrency)],
    ['--disable-hot-restart'],
    ['--log-level', 'warning'],
    ['--log-format', '[%l][%n] %v'],
    ['--file-flush-interval-msec', '50'],
    ['--drain-time-s', '2'],
  ].flat();
}

function readLines(child: ChildProcess, events: EnvoyEvents, last: string[]): void {
  if (child.stdout) createInterface({ input: child.stdout }).on('line', events.onOutput);
  if (!child.stderr) return;
  createInterface({ input: child.stderr }).on('line', (line) => {
    last.push(line);
    if (last.length > 20) last.shift();
    events.onLog(line);
  });
}

/** The shell reports a signal as 128 plus its number. */
function crashReason(code: number | null, signal: NodeJS.Signals | null, last: readonly string[]): string {
  const signals: Readonly<Record<number, string>> = { 134: 'SIGABRT', 137: 'SIGKILL', 139: 'SIGSEGV', 143: 'SIGTERM' };
  const name = signal ?? signals[code ?? 0];
  const how = name ? `was ended by ${name}` : `ended with code ${code}`;
  const why = last.filter((line) => /\[(critical|error)\]|error|exception|cannot/i.test(line)).at(-1) ?? last.at(-1);
  return why ? `${how}: ${why.replace(/^\[\w+\]\[\w+\] /, '')}` : how;
}

async function waitUntilReady(child: ChildProcess, adminPort: number, stopped: () => boolean): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && !stopped()) {
    const answer = await fetch(`http://127.0.0.1:${adminPort}/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    await sleep(20);
  }
}

/** Listeners stop taking connections, open requests may finish, then Envoy is told to end. */
async function endEnvoy({ child, remove }: RunningEnvoy, adminPort: number): Promise<void> {
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = Date.now() + drainMilliseconds;
  await post(adminPort, '/drain_listeners?graceful&skip_exit');
  while (Date.now() < end && (await openRequests(adminPort)) > 0) await sleep(50);
  child.kill('SIGTERM');
  const timer = setTimeout(() => {
    if (remove) spawn(remove[0], remove.slice(1), { stdio: 'ignore' }).on('error', () => {});
    killGroup(child);
  }, endMilliseconds);
  await closed;
  clearTimeout(timer);
}

async function post(adminPort: number, path: string): Promise<void> {
  await fetch(`http://127.0.0.1:${adminPort}${path}`, { method: 'POST', signal: AbortSignal.timeout(500) }).catch(
    () => undefined,
  );
}

async function openRequests(adminPort: number): Promise<number> {
  const url = `http://127.0.0.1:${adminPort}/stats?filter=^http\\..*downstream_rq_active$`;
  const text = await fetch(url, { signal: AbortSignal.timeout(500) })
    .then((answer) => answer.text())
    .catch(() => '');
  // The admin interface counts its own request.
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('http.admin.'));
  return lines.reduce((sum, line) => sum + Number(line.split(': ').at(-1) ?? 0), 0);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
