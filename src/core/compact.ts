/** A copy without the members that are undefined, so that absent settings leave no trace in outputs. */
export function compact<T extends object>(object: T): T {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) if (value !== undefined) out[key] = value;
  return out as T;
}

/** Like `compact`, but undefined when nothing is left: for blocks that only exist when they say something. */
export function compactOrAbsent<T extends object>(object: T): T | undefined {
  const out = compact(object);
  return Object.keys(out).length > 0 ? out : undefined;
}
