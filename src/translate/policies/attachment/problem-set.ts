import type { Problem } from '../../features/from-api-hooks.ts';

/** Problems of one policy, each once although the policy reaches several Gateways and listeners. */
export interface ProblemSet {
  readonly add: (problems: readonly Problem[]) => void;
  /** All problems so far, the first found first. */
  readonly all: () => readonly Problem[];
}

/** No problems yet. */
export function createProblemSet(): ProblemSet {
  const byMessage = new Map<string, Problem>();
  return {
    add: (problems) => {
      for (const problem of problems) if (!byMessage.has(problem.message)) byMessage.set(problem.message, problem);
    },
    all: () => [...byMessage.values()],
  };
}
