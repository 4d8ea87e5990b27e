/** What became of one item: its value or why there is none. */
export type Outcome<T, R> =
  | { readonly item: T; readonly ok: true; readonly value: R }
  | { readonly item: T; readonly ok: false; readonly error: unknown };

/** How many things are done at once unless told otherwise: enough to hide latency, few enough for an API server. */
const usualLimit = 25;

/**
 * Does the work for every item, at most `limit` at a time, and returns the outcomes in the order of the items. One failure
 * stops nothing.
 */
export async function forEachLimited<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  limit = usualLimit,
): Promise<readonly Outcome<T, R>[]> {
  const outcomes: Outcome<T, R>[] = new Array(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index] as T;
      try {
        outcomes[index] = { item, ok: true, value: await work(item) };
      } catch (error) {
        outcomes[index] = { item, ok: false, error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return outcomes;
}
