import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program that stands for docker: its containers are processes that outlive it until they end or are removed. */
export interface FakeContainerTool {
  readonly path: string;
  /** The arguments of each call, the first line of each for a `run`. */
  readonly calls: () => readonly string[];
  /** The process of the `run` that is under way. */
  readonly runner: () => number;
  /** Processes that stand for containers and are alive. */
  readonly containers: () => readonly number[];
  readonly remove: () => void;
}

/** Writes the program into a folder of its own; images are this Envoy. */
export function fakeContainerTool(envoy: string): FakeContainerTool {
  const folder = mkdtempSync(join(tmpdir(), 'egctl-containers-'));
  const path = join(folder, 'docker');
  writeFileSync(path, script(folder, envoy));
  chmodSync(path, 0o755);
  const lines = (name: string): readonly string[] => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  };
  return {
    path,
    calls: () => lines('calls'),
    runner: () => Number(lines('runner').at(-1)),
    containers: () => lines('containers').map(Number).filter(isAlive),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const script = (folder: string, envoy: string): string => `#!/bin/sh
cd '${folder}' || exit 1
echo "$*" >> calls
if [ "$1" = rm ]; then
  kill -9 "$(cat "$3.pid")" 2>/dev/null
  exit
fi
while [ "$1" != --network ]; do
  [ "$1" = --name ] && name=$2
  shift
done
shift 3
setsid '${envoy}' "$@" &
child=$!
echo $child > "$name.pid"
echo $child >> containers
echo $$ >> runner
trap 'kill -TERM $child' TERM
wait $child; code=$?
while kill -0 $child 2>/dev/null; do wait $child; code=$?; done
exit $code
`;

/** A process that has ended and waits for its parent to take note is not alive. */
function isAlive(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && !/\) Z /.test(readFileSync(file, 'utf8'));
}
