import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand as command } from '../../src/commands/experimental/run.ts';
import { type CommandResult, type GivenFlags, runCommand } from '../commands/run-command.ts';

/** An event of `x run -o json`. */
export type RunEvent = { readonly event: string } & Readonly<Record<string, unknown>>;

/** A run of the command in this process, with its files in a folder of its own. */
export interface LocalRun {
  readonly folder: string;
  /** Writes a file of the folder. */
  readonly write: (name: string, text: string) => void;
  readonly events: () => readonly RunEvent[];
  readonly errors: () => string;
  /** The next event of a kind that fits, from the number of events given on. */
  readonly until: (event: string, from?: number, fits?: (event: RunEvent) => boolean) => Promise<RunEvent>;
  /** URL of the listener on a Gateway port. */
  readonly url: (port: number) => string;
  /** Ctrl-C; resolves with what the command returned. */
  readonly stop: () => Promise<CommandResult>;
}

/** Starts `x run -o json` with the files and waits until it is ready. Throws with its messages when it does not get ready. */
export async function localRun(
  envoy: string,
  files: Readonly<Record<string, string>>,
  flags: GivenFlags = {},
): Promise<LocalRun> {
  const folder = mkdtempSync(join(tmpdir(), 'egctl-local-run-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const controller = new AbortController();
  const [out, err]: [string[], string[]] = [[], []];
  const stream = (into: string[]) => ({
    write: (text: string) => void into.push(text),
    colour: false,
    terminal: false,
    columns: 100,
  });
  // Each event is written at once; it is read once, since a run of many edits writes a lot.
  const told: RunEvent[] = [];
  let read = 0;
  const events = (): readonly RunEvent[] => {
    for (const line of out.slice(read)) if (line.startsWith('{"event"')) told.push(JSON.parse(line) as RunEvent);
    read = out.length;
    return told;
  };
  const ended = runCommand(
    command,
    [],
    { file: [folder], envoy, output: 'json', concurrency: 1, ...flags },
    { cwd: folder, signal: controller.signal, stdout: stream(out), stderr: stream(err), now: () => new Date() },
  );
  const until = async (name: string, from = 0, fits: (event: RunEvent) => boolean = () => true): Promise<RunEvent> => {
    const end = Date.now() + 300_000;
    while (Date.now() < end) {
      const found = events()
        .slice(from)
        .find((event) => event.event === name && fits(event));
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`no event ${name}: ${out.join('').slice(-2000)}\n${err.join('').slice(-2000)}`);
  };
  const ready = await until('ready');
  const listeners = ready.listeners as readonly { readonly port: number; readonly localPort: number }[];
  return {
    folder,
    write: (name, text) => writeFileSync(join(folder, name), text),
    events,
    errors: () => err.join(''),
    until,
    url: (port) => `http://127.0.0.1:${listeners.find((listener) => listener.port === port)?.localPort}`,
    stop: async () => {
      controller.abort();
      const result = await ended;
      rmSync(folder, { recursive: true, force: true });
      return result;
    },
  };
}

/** The ids of processes whose command line contains a text. */
export async function processesWith(text: string): Promise<readonly number[]> {
  const { readdir, readFile } = await import('node:fs/promises');
  const found: number[] = [];
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(text)) found.push(Number(name));
  }
  return found;
}

/** Whether a process is another one or a descendant of it. */
export function isBelow(pid: number, ancestor: number): boolean {
  let at = pid;
  while (at > 1) {
    if (at === ancestor) return true;
    const stat = readFileSync(`/proc/${at}/stat`, 'utf8');
    at = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  }
  return false;
}
