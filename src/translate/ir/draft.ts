/**
 * A value under construction: the same shape without `readonly`. Only the stages of the pipeline hold drafts; features
 * get and return readonly values.
 */
export type Draft<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends readonly (infer Item)[]
    ? Draft<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: Draft<T[Key]> }
      : T;

/** The same object with its own fields writable; what the fields hold stays readonly. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
