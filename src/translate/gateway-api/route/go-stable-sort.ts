/** True when the first item belongs before the second. */
type Before<T> = (a: T, b: T) => boolean;

const blockSize = 20;

/**
 * Sorts as Go's sort.Stable does: insertion sort on blocks of 20, then in-place merges (SymMerge, Kim and Kutzner 2004). It matters only
 * where `before` is not a strict weak order: then the result depends on which pairs are compared, and clusters show Go's.
 */
export function goStableSort<T>(items: readonly T[], before: Before<T>): T[] {
  const sorted = [...items];
  for (let start = 0; start < sorted.length; start += blockSize) {
    insertionSort(sorted, start, Math.min(start + blockSize, sorted.length), before);
  }
  for (let size = blockSize; size < sorted.length; size *= 2) {
    for (let start = 0; start + size < sorted.length; start += 2 * size) {
      symMerge(sorted, start, start + size, Math.min(start + 2 * size, sorted.length), before);
    }
  }
  return sorted;
}

function insertionSort<T>(items: T[], from: number, to: number, before: Before<T>): void {
  for (let i = from + 1; i < to; i++) {
    for (let j = i; j > from && before(items[j] as T, items[j - 1] as T); j--) swap(items, j, j - 1);
  }
}

/** Merges the sorted runs [from, middle) and [middle, to). */
function symMerge<T>(items: T[], from: number, middle: number, to: number, before: Before<T>): void {
  const isBefore = (a: number, b: number): boolean => before(items[a] as T, items[b] as T);
  if (middle - from === 1) {
    const place = lowest(middle, to, (at) => !isBefore(at, from));
    for (let k = from; k < place - 1; k++) swap(items, k, k + 1);
    return;
  }
  if (to - middle === 1) {
    const place = lowest(from, middle, (at) => isBefore(middle, at));
    for (let k = middle; k > place; k--) swap(items, k, k - 1);
    return;
  }
  const half = (from + to) >> 1;
  const sum = half + middle;
  const [low, high] = middle > half ? [sum - to, half] : [from, middle];
  const start = lowest(low, high, (at) => isBefore(sum - 1 - at, at));
  const end = sum - start;
  if (start < middle && middle < end) rotate(items, start, middle, end);
  if (from < start && start < half) symMerge(items, from, start, half, before);
  if (half < end && end < to) symMerge(items, half, end, to, before);
}

/** The first position of [low, high) for which the test holds, by halving; `high` when it holds for none. */
function lowest(low: number, high: number, holds: (at: number) => boolean): number {
  let [i, j] = [low, high];
  while (i < j) {
    const at = (i + j) >> 1;
    if (holds(at)) j = at;
    else i = at + 1;
  }
  return i;
}

/** Exchanges the neighbouring runs [from, middle) and [middle, to). */
function rotate<T>(items: T[], from: number, middle: number, to: number): void {
  const turned = [...items.slice(middle, to), ...items.slice(from, middle)];
  for (const [i, item] of turned.entries()) items[from + i] = item;
}

function swap<T>(items: T[], a: number, b: number): void {
  const item = items[a] as T;
  items[a] = items[b] as T;
  items[b] = item;
}
