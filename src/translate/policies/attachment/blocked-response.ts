import type { Problem } from '../../features/from-api-hooks.ts';

/** The answer of routes whose policy cannot be had in full: they must not be open. */
export const blockedResponse = { statusCode: 500 } as const;

/** True when requests may not pass: something is wrong that the policy does not want to fail open. */
export function blocksRequests(problems: readonly Problem[]): boolean {
  return problems.some(({ failOpen }) => !failOpen);
}
