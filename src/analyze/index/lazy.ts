/** A function that computes its value at the first call and remembers it. */
export function lazy<T>(compute: () => T): () => T {
  let box: { readonly value: T } | undefined;
  return () => {
    box ??= { value: compute() };
    return box.value;
  };
}
