import { type Directive, formatVerb } from './format-verb.ts';
import { formatPlain } from './print-value.ts';
import { typeOf, type Value } from './value.ts';

const directive = /%([-+# 0]*)(?:\[(\d+)\])?(\*|\d+)?(?:\.(\*|\d+)?)?(?:\[(\d+)\])?([\s\S])?/gu;

/** Go's fmt.Sprintf for the kinds of values that templates have; what does not fit is printed as Go prints it (`%!d(string=x)`). */
export function sprintf(format: string, args: readonly Value[]): string {
  let next = 0;
  let indexed = false;
  const star = (text: string | undefined): number | undefined => {
    if (text !== '*') return text ? Number(text) : undefined;
    const value = args[next++];
    return typeof value === 'bigint' ? Number(value) : undefined;
  };
  const out = format.replace(
    directive,
    (all: string, flags: string, early: string, width: string, precision: string, late: string, verb: string) => {
      if (verb === '%') return '%';
      if (verb === undefined) return '%!(NOVERB)';
      const index = early ?? late;
      if (index) {
        next = Number(index) - 1;
        indexed = true;
      }
      const wide = star(width);
      const digits = all.includes('.') ? (star(precision) ?? 0) : undefined;
      const value = args[next++];
      if (value === undefined) return `%!${verb}(${index ? 'BADINDEX' : 'MISSING'})`;
      return formatVerb(value, withSign({ verb, flags, width: wide, digits }));
    },
  );
  if (indexed || next >= args.length) return out;
  const extra = args.slice(next).map((value) => (value === null ? '<nil>' : `${typeOf(value)}=${formatPlain(value)}`));
  return `${out}%!(EXTRA ${extra.join(', ')})`;
}

/** A negative width of `*` stands for the minus flag. */
function withSign(of: Directive): Directive {
  if (of.width === undefined || of.width >= 0) return of;
  return { ...of, width: -of.width, flags: `${of.flags}-` };
}
