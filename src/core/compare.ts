const encoder = new TextEncoder();

/**
 * Orders two strings by their UTF-8 bytes, as Go and Kubernetes do; JavaScript's `<` orders by UTF-16 units,
 * which differs above U+FFFF. Returns a negative number, 0 or a positive number.
 */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  const surrogate = /[\ud800-\udfff]/;
  if (!surrogate.test(a) && !surrogate.test(b)) return a < b ? -1 : 1;
  const x = encoder.encode(a);
  const y = encoder.encode(b);
  for (let i = 0; i < x.length && i < y.length; i++) {
    const d = (x[i] ?? 0) - (y[i] ?? 0);
    if (d !== 0) return d;
  }
  return x.length - y.length;
}

/** The entries of a string map as key/value pairs, ordered by key bytes; an absent map gives an empty list. */
export function sortedEntries<T>(
  map: Readonly<Record<string, T>> | undefined | null,
): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {}).sort(([a], [b]) => compareBytes(a, b));
}
