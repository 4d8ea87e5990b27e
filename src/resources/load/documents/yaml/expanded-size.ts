import type { JsonValue } from '../../../../core/json.ts';

/**
 * Number of values of a document with its aliases written out; stops counting above `limit`. Shared parts are counted once and
 * remembered, so that the time is linear in what was written, not in what it expands to.
 */
export function expandedSize(value: JsonValue, limit: number): number {
  const known = new Map<object, number>();
  const count = (part: JsonValue | undefined): number => {
    if (part === null || typeof part !== 'object') return 1;
    const size = known.get(part);
    if (size !== undefined) return size;
    // A part that contains itself has no end.
    known.set(part, Number.POSITIVE_INFINITY);
    let total = 1;
    for (const child of Array.isArray(part) ? part : Object.values(part)) {
      total += count(child);
      if (total > limit) break;
    }
    known.set(part, total);
    return total;
  };
  return count(value);
}
