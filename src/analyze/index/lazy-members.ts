import { lazy } from './lazy.ts';

/** For each member of an object, how it is computed. */
export type MemberMakers<T extends object> = { readonly [Name in keyof T]-?: () => T[Name] };

/** An object whose members are computed when they are first read, and remembered: a part that nobody asks for costs nothing. */
export function lazyMembers<T extends object>(makers: MemberMakers<T>): T {
  const object: Partial<T> = {};
  for (const name of Object.keys(makers) as (keyof T)[]) {
    Object.defineProperty(object, name, { get: lazy(makers[name]), enumerable: true });
  }
  return object as T;
}
