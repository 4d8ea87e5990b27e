/**
 * Whether two values hold the same data: primitives, arrays and plain objects member by member, in any order of members. Anything else
 * (functions, dates, maps) is the same only when it is the same object. Stops early where both are one object, so data that shares
 * parts is cheap to compare. A member that is undefined differs from one that is missing.
 */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && sameItems(a, b);
  return isPlain(a) && isPlain(b) && sameMembers(a, b);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameData(a[i], b[i])) return false;
  return true;
}

type Members = Readonly<Record<string, unknown>>;

/** Loops over members rather than lists of them: this runs for every node of large messages. */
function sameMembers(a: Members, b: Members): boolean {
  let surplus = 0;
  for (const key in a) {
    const member = b[key];
    if (member === undefined && !Object.hasOwn(b, key)) return false;
    if (!sameData(a[key], member)) return false;
    surplus++;
  }
  for (const _ in b) surplus--;
  return surplus === 0;
}

function isPlain(value: object): value is Members {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
