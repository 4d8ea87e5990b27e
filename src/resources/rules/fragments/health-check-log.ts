import type { Rule } from '../rule.ts';
import { below, rule } from '../rule.ts';
import { exactlyWith } from '../rule-shapes.ts';

const failures = ['Failure', 'FailureSeriesStart'];
const successes = ['Success', 'HealthyTransition'];

function holds(list: readonly string[], some: readonly string[]): boolean {
  return list.some((entry) => some.includes(entry));
}

/** Rules of a log of health checks. */
export function healthCheckLogRules(roots: readonly string[]): readonly Rule[] {
  return below(roots, [
    ...rule<readonly string[]>(
      129,
      'matches',
      (matches) => holds(matches, failures) === holds(matches, successes),
      `needs one of ${failures.join(', ')} together with one of ${successes.join(', ')}`,
    ),
    ...exactlyWith(130, 'sinks[]', 'file', 'File'),
  ]);
}
