import { isObject } from '../../../core/json.ts';
import type { Feature } from '../../features/feature.ts';
import type { Outcome, Problem, Warning } from '../../features/from-api-hooks.ts';

/** A problem with the feature that found it. */
export interface FeatureProblem extends Problem {
  readonly feature: string;
}

/** What the features of a policy kind made of a policy: the valid parts together, and everything that is wrong. */
export interface BuiltSlices<Slice> {
  readonly value: Slice;
  readonly problems: readonly FeatureProblem[];
  readonly warnings: readonly Warning[];
}

/**
 * Runs one hook of every feature that has it, in the registry's order, and merges the slices. `pick` takes the hook from a
 * feature: `(feature) => feature.fromApi?.traffic?.traffic`. `onSlice` hears of each feature's slice before it is merged.
 */
export function runFeatureHooks<Input, Slice extends object>(
  features: readonly Feature[],
  pick: (feature: Feature) => ((input: Input) => Outcome<Slice>) | undefined,
  input: Input,
  onSlice?: (feature: Feature, slice: Slice) => void,
): BuiltSlices<Slice> {
  const problems: FeatureProblem[] = [];
  const warnings: Warning[] = [];
  let value: object = {};
  for (const feature of features) {
    const hook = pick(feature);
    if (!hook) continue;
    const outcome = hook(input);
    if (outcome.value) {
      value = mergeSlices(value, outcome.value);
      onSlice?.(feature, outcome.value);
    }
    for (const problem of outcome.problems ?? []) problems.push({ ...problem, feature: feature.name });
    warnings.push(...(outcome.warnings ?? []));
  }
  return { value: value as Slice, problems, warnings };
}

/**
 * Puts two slices into one object. Where both have a field with an object in it, its members are put together too: several
 * features fill `rateLimit`, `tls` or `grpc`. A field that is undefined in a slice is one that the feature clears; it takes nothing from others.
 */
export function mergeSlices<T extends object>(a: T, b: Partial<T>): T {
  const merged = { ...a } as Record<string, unknown>;
  for (const [key, value] of Object.entries(b)) {
    const current = merged[key];
    if (value === undefined) {
      merged[key] = current;
      continue;
    }
    merged[key] = isObject(current) && isObject(value) ? { ...current, ...value } : value;
  }
  return merged as unknown as T;
}

/** One sentence for a status out of what the features found. */
export function describeProblems(problems: readonly Problem[]): string {
  return problems.map(({ message }) => message).join(' ');
}
