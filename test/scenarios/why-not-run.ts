import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand, flagsOf, wordsOf } from './documented-commands.ts';

/** Commands that need more than this machine has, whatever their flags are. */
const commandsElsewhere: Readonly<Record<string, string>> = {
  'x run': 'needs Envoy: test/real-envoy has the command',
  install: 'needs a cluster: test/cluster has the command',
  uninstall: 'needs a cluster: test/cluster has the command',
};

/**
 * Why a documented line cannot be run in `folder`: it needs a cluster, Envoy, the network, or a file of the reader's. Undefined when
 * it can.
 */
export function whyNotRun(line: string, folder: string): string | undefined {
  const found = findCommand(wordsOf(line));
  if (!found) return undefined;
  const { command, path, rest } = found;
  const { values } = flagsOf(command, rest);
  const has = (...names: readonly string[]): boolean => names.some((name) => values.has(name));
  const name = path.join(' ').replace(/^experimental /, 'x ');
  const elsewhere = commandsElsewhere[name] ?? commandsElsewhere[name.replace(/^x /, '')];
  if (elsewhere) return elsewhere;
  if (has('watch')) return 'runs until it is stopped';
  if (has('envoy')) return 'needs Envoy: test/real-envoy has it';
  const offline = has('file', 'client', 'explain', 'list-checks') || values.get('use-cluster')?.includes('false');
  const live = command.flags?.some(({ name }) => name === 'kubeconfig') && !offline;
  if (live || has('context', 'from')) return 'needs a cluster: test/cluster has the command';
  const files = ['file', 'check', 'chart'].flatMap((flag) => values.get(flag) ?? []).flatMap((text) => text.split(','));
  const missing = files.find((file) => file !== '-' && !existsSync(join(folder, file)));
  if (missing !== undefined) return `needs ${missing}`;
  if (command.flags?.some(({ name }) => name === 'chart') && !has('chart')) return 'fetches the chart';
  return undefined;
}
