import { formatDuration, parseDuration } from '../../../core/duration.ts';
import type { ProxyFleet } from './proxy-fleet.ts';

/** How a proxy drains; fields that the EnvoyProxy does not set are absent. */
export interface DrainTimes {
  /** Whole seconds, as text. */
  readonly drainTimeout?: string;
  readonly minDrainDuration?: string;
  /** A Go duration. */
  readonly healthCheckFailureDelay?: string;
  /** How long the shutdown manager waits for the drain, in whole seconds. */
  readonly readyTimeout?: string;
  /** How long the kubelet waits before it kills the pod, in seconds. */
  readonly gracePeriod: number;
}

const second = 1_000_000_000n;

/** The times of `spec.shutdown` in the forms that the pod needs (spec/infra.md 5.2, 5.4 and 5.6). */
export function drainTimes({ spec }: ProxyFleet): DrainTimes {
  const drain = nanoseconds(spec.shutdown?.drainTimeout);
  const minimum = nanoseconds(spec.shutdown?.minDrainDuration);
  const delay = nanoseconds(spec.shutdown?.healthCheckFailureDelay);
  return {
    drainTimeout: drain === undefined ? undefined : wholeSeconds(drain),
    minDrainDuration: minimum === undefined ? undefined : wholeSeconds(minimum),
    healthCheckFailureDelay: delay === undefined ? undefined : formatDuration(delay),
    readyTimeout: drain === undefined ? undefined : wholeSeconds(drain + 10n * second),
    gracePeriod: drain === undefined ? 360 : Number(drain / second) + 300,
  };
}

function nanoseconds(text: string | undefined): bigint | undefined {
  if (text === undefined) return undefined;
  const parsed = parseDuration(text);
  return parsed.ok ? parsed.value : undefined;
}

/** Rounded to the nearest second; halves go to the even one, as Go prints numbers. */
function wholeSeconds(value: bigint): string {
  const whole = value / second;
  const rest = (value % second) * 2n;
  const up = rest > second || (rest === second && whole % 2n === 1n);
  return String(up ? whole + 1n : whole);
}
