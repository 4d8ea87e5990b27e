import type { Flag, FlagValues } from './command.ts';

type RawValue = string | number | boolean | readonly string[] | undefined;

/**
 * Typed access to parsed flag values. `given` holds what the user wrote, by long flag name; defaults come from the flags.
 * Asking for a flag that the command does not have is a bug and throws.
 */
export function flagValues(flags: readonly Flag[], given: Readonly<Record<string, RawValue>>): FlagValues {
  const byName = new Map(flags.map((flag) => [flag.name, flag]));
  const read = (name: string): RawValue => {
    const flag = byName.get(name);
    if (!flag) throw new Error(`flag --${name} is not defined for this command`);
    return given[name] ?? flag.default;
  };
  return {
    boolean: (name) => read(name) === true,
    string: (name) => {
      const value = read(name);
      return value === undefined ? undefined : String(value);
    },
    number: (name) => {
      const value = read(name);
      return value === undefined ? undefined : Number(value);
    },
    list: (name) => {
      const value = read(name);
      if (value === undefined) return [];
      return Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    },
    given: (name) => given[name] !== undefined,
  };
}
