/** Lays a user's list over a default one: an item of the same name takes the default's place, others are appended. */
export function mergeByName<T extends { readonly name: string }>(
  defaults: readonly T[],
  users: readonly T[] = [],
): readonly T[] {
  const out = [...defaults];
  const position = new Map(out.map(({ name }, index) => [name, index]));
  for (const item of users) {
    const index = position.get(item.name);
    if (index === undefined) position.set(item.name, out.push(item) - 1);
    else out[index] = item;
  }
  return out;
}
