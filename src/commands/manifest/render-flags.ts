import { chartSourceFlags } from '../chart-source.ts';
import { chartValueFlags } from '../chart-values.ts';
import type { Flag } from '../command.ts';
import { releaseNameFlags } from '../release-name-flags.ts';

/** Flags of commands that render a chart. */
export const renderFlags: readonly Flag[] = [...chartSourceFlags, ...chartValueFlags, ...releaseNameFlags];
