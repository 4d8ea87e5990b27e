import { formatGoTime } from '../format-go-time.ts';
import { any, asks, type FunctionTable, takes, text } from '../function-table.ts';
import { TemplateError } from '../template-error.ts';
import { toInteger } from '../to-text.ts';
import { GoObject, Int64, int64, integerOf, type Value } from '../value.ts';

/** Instants (sprig). Local time is UTC, so that the same chart renders the same everywhere. */
export const dateFunctions: FunctionTable = {
  now: (_, host) => instant(host.now()),
  date: (args, host) => formatGoTime(text(args[0] ?? null), dateOf(args[1] ?? null, host.now())),
  dateInZone: (args, host) =>
    formatGoTime(text(args[0] ?? null), dateOf(args[1] ?? null, host.now()), text(args[2] ?? null)),
  date_in_zone: (args, host) =>
    formatGoTime(text(args[0] ?? null), dateOf(args[1] ?? null, host.now()), text(args[2] ?? null)),
  htmlDate: asks([any], (host, value) => formatGoTime('2006-01-02', dateOf(value, host.now()))),
  htmlDateInZone: (args, host) =>
    formatGoTime('2006-01-02', dateOf(args[0] ?? null, host.now()), text(args[1] ?? null)),
  unixEpoch: asks([any], (host, value) => String(Math.floor(dateOf(value, host.now()).getTime() / 1000))),
  ago: asks([any], (host, value) =>
    duration(Math.round((host.now().getTime() - dateOf(value, host.now()).getTime()) / 1000)),
  ),
  toDate: takes([text, text], (layout, s) => readDate(layout, s) ?? instant(zeroTime)),
  mustToDate: takes([text, text], (layout, s) => {
    const date = readDate(layout, s);
    if (!date) throw new TemplateError(`${JSON.stringify(s)} is no date of the form ${JSON.stringify(layout)}`);
    return date;
  }),
  dateModify: (args, host) => modified(text(args[0] ?? null), dateOf(args[1] ?? null, host.now())),
  date_modify: (args, host) => modified(text(args[0] ?? null), dateOf(args[1] ?? null, host.now())),
  must_date_modify: (args, host) => modified(text(args[0] ?? null), dateOf(args[1] ?? null, host.now())),
  mustDateModify: (args, host) => modified(text(args[0] ?? null), dateOf(args[1] ?? null, host.now())),
  // Of the numbers only an int64 counts as seconds.
  duration: takes([any], (value) =>
    duration(typeof value === 'string' || value instanceof Int64 ? Number(toInteger(value)) : 0),
  ),
  durationRound: takes([any], (value) =>
    rounded(typeof value === 'string' ? seconds(value) : Number(toInteger(value)) / 1e9),
  ),
};

/** Go's time.Time without a value: the first of January of the year 1. */
const zeroTime = new Date('0001-01-01T00:00:00Z');

/** An instant as Go's time.Time, with its methods. */
export function instant(date: Date): Value {
  const at = (layout: string): string => formatGoTime(layout, date);
  const methods = new Map<string, (args: readonly Value[]) => Value>([
    ['Format', (args) => at(text(args[0] ?? null))],
    ['Unix', () => int64(BigInt(Math.floor(date.getTime() / 1000)))],
    ['UnixMilli', () => int64(BigInt(date.getTime()))],
    ['Year', () => BigInt(date.getUTCFullYear())],
    ['Day', () => BigInt(date.getUTCDate())],
    ['Hour', () => BigInt(date.getUTCHours())],
    ['Minute', () => BigInt(date.getUTCMinutes())],
    ['Second', () => BigInt(date.getUTCSeconds())],
    ['Nanosecond', () => BigInt(date.getUTCMilliseconds() * 1_000_000)],
    ['UnixNano', () => int64(BigInt(date.getTime()) * 1_000_000n)],
    ['Month', () => at('January')],
    ['Weekday', () => at('Monday')],
    ['YearDay', () => BigInt(at('002'))],
    ['IsZero', () => date.getTime() === zeroTime.getTime()],
    ['AddDate', (args) => instant(addDate(date, args))],
    ['Before', (args) => date < dateOf(args[0] ?? null, zeroTime)],
    ['After', (args) => date > dateOf(args[0] ?? null, zeroTime)],
    ['Equal', (args) => date.getTime() === dateOf(args[0] ?? null, zeroTime).getTime()],
    ['String', () => at('2006-01-02 15:04:05 -0700 MST')],
    ['UTC', () => instant(date)],
    ['Local', () => instant(date)],
  ]);
  const iso = (): string => at('2006-01-02T15:04:05Z07:00');
  return new GoObject('time.Time', new Map(), methods, () => at('2006-01-02 15:04:05 -0700 MST'), iso, date);
}

/** Years, months and days later; what is too much for a month goes on in the next. */
function addDate(date: Date, args: readonly Value[]): Date {
  const [years = 0, months = 0, days = 0] = args.map((value) => Number(toInteger(value)));
  const out = new Date(date);
  out.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth() + months, date.getUTCDate() + days);
  return out;
}

function dateOf(value: Value, now: Date): Date {
  if (value instanceof GoObject && value.host instanceof Date) return value.host;
  const seconds = integerOf(value);
  return seconds === undefined ? now : new Date(Number(seconds) * 1000);
}

function readDate(layout: string, s: string): Value | undefined {
  const fields: Readonly<Record<string, string>> = {
    '2006': '(?<year>\\d{4})',
    '01': '(?<month>\\d{2})',
    '02': '(?<day>\\d{2})',
    '15': '(?<hour>\\d{2})',
    '04': '(?<minute>\\d{2})',
    '05': '(?<second>\\d{2})',
    'Z07:00': '(?:Z|[+-]\\d{2}:\\d{2})',
  };
  const pattern = layout.replace(
    /2006|01|02|15|04|05|Z07:00|[.*+?^${}()|[\]\\]/g,
    (part) => fields[part] ?? `\\${part}`,
  );
  const found = new RegExp(`^${pattern}$`).exec(s)?.groups;
  if (!found) return undefined;
  const part = (name: string, fallback: number): number => Number(found[name] ?? fallback);
  return instant(
    new Date(
      Date.UTC(
        part('year', 0),
        part('month', 1) - 1,
        part('day', 1),
        part('hour', 0),
        part('minute', 0),
        part('second', 0),
      ),
    ),
  );
}

const unitSeconds: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

function seconds(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  let sum = 0;
  for (const [, value, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|ms|s|m|h)/g))
    sum += Number(value) * (unitSeconds[unit ?? 's'] ?? 1);
  return sign * sum;
}

function modified(by: string, date: Date): Value {
  return instant(new Date(date.getTime() + seconds(by) * 1000));
}

function duration(total: number): string {
  const [abs, sign] = [Math.abs(total), total < 0 ? '-' : ''];
  const [hours, minutes, rest] = [Math.floor(abs / 3600), Math.floor((abs % 3600) / 60), abs % 60];
  if (hours > 0) return `${sign}${hours}h${minutes}m${rest}s`;
  return minutes > 0 ? `${sign}${minutes}m${rest}s` : `${sign}${rest}s`;
}

function rounded(total: number): string {
  const units = [
    ['y', 31536000],
    ['mo', 2592000],
    ['d', 86400],
    ['h', 3600],
    ['m', 60],
    ['s', 1],
  ] as const;
  const abs = Math.abs(total);
  for (const [name, size] of units) if (abs >= size) return `${total < 0 ? '-' : ''}${Math.floor(abs / size)}${name}`;
  return '0s';
}
