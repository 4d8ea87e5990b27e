import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Runs a program beside a watcher that reads the pipe from this process. When this process ends, however it ends, the pipe closes and
 * the watcher ends the program, first politely, then for good, and removes its folder. A signal to the shell is passed on. After
 * the end of the program, `remover` removes what it may have left behind, such as a container.
 */
const script = `
exec 3<&0
folder=$1; remover=$2; shift 2
"$@" 3<&- </dev/null &
child=$!
( cat <&3 >/dev/null; rm -rf "$folder"; kill -TERM $child; sleep 2; kill -KILL $child; eval "$remover" ) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
trap 'kill -TERM $child 2>/dev/null' TERM INT HUP
wait $child; code=$?
while kill -0 $child 2>/dev/null; do wait $child; code=$?; done
kill $watcher 2>/dev/null
eval "$remover" </dev/null >/dev/null 2>&1
exit $code
`;

/** A program with its arguments, and what its end must not leave behind. */
export interface GuardedCommand {
  readonly command: readonly string[];
  readonly remove?: readonly string[];
}

/**
 * Starts a program that does not outlive this process. It gets a process group of its own, so that Ctrl-C in a terminal reaches this
 * process alone, which then ends it in order. `folder` holds its files and is removed when this process dies without doing so.
 */
export function guardedSpawn(folder: string, { command, remove = [] }: GuardedCommand): ChildProcess {
  return spawn('/bin/sh', ['-c', script, 'egctl-envoy', folder, remove.map(quoted).join(' '), ...command], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Ends the program and everything beside it at once. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
