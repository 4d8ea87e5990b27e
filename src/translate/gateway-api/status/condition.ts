/** A status condition. Times are not set: a translation has none (they are kept when the input had one). */
export interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  /** Our own words: what is wrong, where, and what would fix it. Always set. */
  readonly message: string;
  /** Generation of the object that carries the status; 0 is left out. */
  readonly observedGeneration?: number;
  readonly lastTransitionTime?: string | null;
}

const maxMessageBytes = 32768;

/**
 * Merges a condition into a list: a condition of the same type is replaced in place when anything but its time differs,
 * else the new one is appended (spec/gateway-api.md section 16).
 */
export function setCondition(conditions: Condition[], next: Condition): void {
  const condition = { ...next, message: truncate(next.message) };
  if (!condition.observedGeneration) delete (condition as { observedGeneration?: number }).observedGeneration;
  const at = conditions.findIndex((c) => c.type === condition.type);
  const current = conditions[at];
  if (!current) {
    conditions.push(condition);
    return;
  }
  const same =
    current.status === condition.status &&
    current.reason === condition.reason &&
    current.message === condition.message &&
    (current.observedGeneration ?? 0) === (condition.observedGeneration ?? 0);
  if (!same) conditions[at] = { ...condition, lastTransitionTime: current.lastTransitionTime };
}

/** The condition of a type, if the list has one. */
export function findCondition(conditions: readonly Condition[], type: string): Condition | undefined {
  return conditions.find((c) => c.type === type);
}

/** True when the list says `type` with this status. */
export function hasCondition(conditions: readonly Condition[], type: string, status: Condition['status']): boolean {
  return conditions.some((c) => c.type === type && c.status === status);
}

function truncate(message: string): string {
  if (Buffer.byteLength(message) <= maxMessageBytes) return message;
  const suffix = ' (message truncated).';
  return `${Buffer.from(message)
    .subarray(0, maxMessageBytes - suffix.length)
    .toString('utf8')}${suffix}`;
}
