import { chartSourceFlags } from '../chart-source.ts';
import { chartValueFlags } from '../chart-values.ts';
import { defaultSystemNamespace, namespaceFlag } from '../cluster-flags.ts';
import type { Flag } from '../command.ts';

/** Flags of commands that render a chart. */
export const renderFlags: readonly Flag[] = [
  ...chartSourceFlags,
  ...chartValueFlags,
  namespaceFlag(defaultSystemNamespace, 'namespace of the release'),
  { name: 'release-name', kind: 'string', placeholder: 'NAME', default: 'eg', description: 'name of the release' },
];
