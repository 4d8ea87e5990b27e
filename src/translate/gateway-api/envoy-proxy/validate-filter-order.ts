import type { Problem } from '../../features/from-api-hooks.ts';
import type { FilterPosition } from '../../ir/api-types.ts';

/** Checks that the wishes of a filter order do not contradict each other: taken together they must form no cycle. */
export function validateFilterOrder(filterOrder: readonly FilterPosition[] | undefined): readonly Problem[] {
  const successors = new Map<string, Set<string>>();
  const problems: Problem[] = [];
  for (const [i, { name, before, after }] of (filterOrder ?? []).entries()) {
    const [first, second] = before === undefined ? [after, name] : [name, before];
    if (first === undefined) continue;
    if (reaches(successors, second, first)) {
      const message = `Filter ${name} cannot stand ${before === undefined ? `after ${after}` : `before ${before}`}: earlier entries say the opposite.`;
      problems.push({ message, path: ['spec', 'filterOrder', i] });
      continue;
    }
    const next = successors.get(first);
    if (next) next.add(second);
    else successors.set(first, new Set([second]));
  }
  return problems;
}

/** True when the second filter follows the first one by some chain of wishes, or is the same. */
function reaches(successors: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(successors.get(at) ?? []));
  }
  return false;
}
