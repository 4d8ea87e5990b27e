/** A list that holds something; undefined for an absent or an empty one, since the IR leaves those out. */
export function filled<T>(list: readonly T[] | undefined | null): readonly T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}
