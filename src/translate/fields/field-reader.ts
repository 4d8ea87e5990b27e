import type { FieldPath } from '../../core/diagnostic.ts';
import { formatDuration, parseDuration } from '../../core/duration.ts';
import { quantityToInteger } from '../../core/quantity.ts';
import type { Outcome, Problem } from '../features/from-api-hooks.ts';
import type { GoDuration } from '../ir/scalars.ts';

/** Bounds of a whole number, both included. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What fits into 32 bits without a sign, as most counters of Envoy do. */
export const uint32: Bounds = { min: 0, max: 4294967295 };

/**
 * Reads the scalars of a feature's API fields and gathers what is wrong with them, so that the valid fields still count. Every
 * reader gives undefined for an absent field and for a bad one.
 */
export interface FieldReader {
  /** A duration in Go's canonical text. */
  readonly duration: (text: string | undefined, ...path: FieldPath) => GoDuration | undefined;
  /** A duration in whole seconds, cut off. */
  readonly seconds: (text: string | undefined, ...path: FieldPath) => number | undefined;
  /** A number inside bounds. */
  readonly integer: (value: number | undefined, bounds: Bounds, ...path: FieldPath) => number | undefined;
  /** A Kubernetes quantity as a whole number inside bounds. */
  readonly quantity: (value: string | number | undefined, bounds: Bounds, ...path: FieldPath) => number | undefined;
  /** Notes any other problem. */
  readonly problem: (message: string, ...path: FieldPath) => void;
  readonly problems: readonly Problem[];
  /** The outcome of the feature: what was read, and every problem. */
  readonly outcome: <T>(value?: T) => Outcome<T>;
}

/** A reader for fields below `base`, for instance `['spec', 'timeout']`. */
export function fieldReader(...base: FieldPath): FieldReader {
  const problems: Problem[] = [];
  const problem: FieldReader['problem'] = (message, ...path) => {
    const full = [...base, ...path];
    problems.push({ message: `${full.join('.')}: ${message}.`, path: full });
  };
  const parse = (text: string | undefined, path: FieldPath): bigint | undefined => {
    if (text === undefined || text === null) return undefined;
    const parsed = parseDuration(String(text));
    if (!parsed.ok) problem(parsed.error, ...path);
    return parsed.ok ? parsed.value : undefined;
  };
  const bounded = (value: number, { min, max }: Bounds, path: FieldPath): number | undefined => {
    if (value >= min && value <= max) return value;
    problem(`${value} is outside of ${min} to ${max}`, ...path);
    return undefined;
  };
  return {
    duration: (text, ...path) => {
      const value = parse(text, path);
      return value === undefined ? undefined : formatDuration(value);
    },
    seconds: (text, ...path) => {
      const value = parse(text, path);
      return value === undefined ? undefined : Number(value / 1_000_000_000n);
    },
    integer: (value, bounds, ...path) =>
      value === undefined || value === null ? undefined : bounded(value, bounds, path),
    quantity: (value, bounds, ...path) => {
      if (value === undefined || value === null) return undefined;
      const parsed = quantityToInteger(value);
      if (!parsed.ok) problem(parsed.error, ...path);
      return parsed.ok ? bounded(Number(parsed.value), bounds, path) : undefined;
    },
    problem,
    problems,
    outcome: (value) => ({ ...(value !== undefined && { value }), ...(problems.length > 0 && { problems }) }),
  };
}
