/** Numbers that look random and are the same for the same seed, so that a failing case can be made again. */
export interface Random {
  /** An integer from 0 up to, but not including, `limit`. */
  readonly below: (limit: number) => number;
  /** One of the items; the list must not be empty. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** True with the probability. */
  readonly chance: (probability: number) => boolean;
}

/** A generator by the mulberry32 method. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: <T>(items: readonly T[]): T => items[below(items.length)] as T,
    chance: (probability) => next() < probability,
  };
}
