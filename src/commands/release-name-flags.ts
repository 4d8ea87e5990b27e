import { defaultSystemNamespace, namespaceFlag } from './cluster-flags.ts';
import type { Flag } from './command.ts';

/** Flags that say which release is meant. */
export const releaseNameFlags: readonly Flag[] = [
  namespaceFlag(defaultSystemNamespace, 'namespace of the release'),
  { name: 'release-name', kind: 'string', placeholder: 'NAME', default: 'eg', description: 'name of the release' },
  { name: 'name', kind: 'string', placeholder: 'NAME', description: 'the same as --release-name', hidden: true },
];
