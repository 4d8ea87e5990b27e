import type { Flag } from './command.ts';
import { releaseNameFlags } from './release-name-flags.ts';

/** Flags of the commands that change a release: which one, and how long to wait. */
export const releaseFlags: readonly Flag[] = [
  ...releaseNameFlags,
  {
    name: 'timeout',
    kind: 'string',
    placeholder: 'DURATION',
    default: '5m0s',
    description: 'longest wait for each hook and for readiness',
  },
];

/** `--debug` of the same commands. */
export const debugFlag: Flag = { name: 'debug', kind: 'boolean', description: 'say more about what is done' };
