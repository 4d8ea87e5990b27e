import { formatGoTime } from '../format-go-time.ts';
import { any, asks, type FunctionTable, type Host, takes, text } from '../function-table.ts';
import { type GoTime, readGoTime } from '../read-go-time.ts';
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
  toDate: takes([text, text], (layout, s) => {
    const read = readGoTime(layout, s);
    return read ? instant(read.date, read.offset) : instant(zeroTime);
  }),
  mustToDate: takes([text, text], (layout, s) => {
    const read = readGoTime(layout, s);
    if (!read) throw new TemplateError(`${JSON.stringify(s)} is no date of the form ${JSON.stringify(layout)}`);
    return instant(read.date, read.offset);
  }),
  dateModify: modify,
  date_modify: modify,
  must_date_modify: mustModify,
  mustDateModify: mustModify,
  // Of the numbers only an int64 counts as seconds.
  duration: takes([any], (value) =>
    duration(typeof value === 'string' || value instanceof Int64 ? Number(toInteger(value)) : 0),
  ),
  durationRound: takes([any], (value) =>
    rounded(typeof value === 'string' ? (secondsOf(value) ?? 0) : Number(toInteger(value)) / 1e9),
  ),
};

/** Go's time.Time without a value: the first of January of the year 1. */
const zeroTime = new Date('0001-01-01T00:00:00Z');

/** An instant as Go's time.Time in a zone so many minutes east of UTC, with its methods. */
export function instant(date: Date, offset = 0): Value {
  const zone = zoneName(offset);
  const at = (layout: string): string => formatGoTime(layout, date, zone);
  const local = new Date(date.getTime() + offset * 60_000);
  const methods = new Map<string, (args: readonly Value[]) => Value>([
    ['Format', (args) => at(text(args[0] ?? null))],
    ['Unix', () => int64(BigInt(Math.floor(date.getTime() / 1000)))],
    ['UnixMilli', () => int64(BigInt(date.getTime()))],
    ['Year', () => BigInt(local.getUTCFullYear())],
    ['Day', () => BigInt(local.getUTCDate())],
    ['Hour', () => BigInt(local.getUTCHours())],
    ['Minute', () => BigInt(local.getUTCMinutes())],
    ['Second', () => BigInt(local.getUTCSeconds())],
    ['Nanosecond', () => BigInt(local.getUTCMilliseconds() * 1_000_000)],
    ['UnixNano', () => int64(BigInt(date.getTime()) * 1_000_000n)],
    ['Month', () => at('January')],
    ['Weekday', () => at('Monday')],
    ['YearDay', () => BigInt(at('002'))],
    ['IsZero', () => date.getTime() === zeroTime.getTime()],
    ['AddDate', (args) => instant(new Date(addDate(local, args).getTime() - offset * 60_000), offset)],
    ['Before', (args) => date < dateOf(args[0] ?? null, zeroTime)],
    ['After', (args) => date > dateOf(args[0] ?? null, zeroTime)],
    ['Equal', (args) => date.getTime() === dateOf(args[0] ?? null, zeroTime).getTime()],
    ['String', () => at(printed)],
    ['UTC', () => instant(date)],
    ['Local', () => instant(date)],
  ]);
  const iso = (): string => at('2006-01-02T15:04:05.999999999Z07:00');
  return new GoObject('time.Time', new Map(), methods, () => at(printed), iso, { date, offset } satisfies GoTime);
}

/** How Go prints an instant. */
const printed = '2006-01-02 15:04:05.999999999 -0700 MST';

/** `+02:00`. */
function zoneName(offset: number): string {
  if (offset === 0) return 'UTC';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Years, months and days later; what is too much for a month goes on in the next. */
function addDate(date: Date, args: readonly Value[]): Date {
  const [years = 0, months = 0, days = 0] = args.map((value) => Number(toInteger(value)));
  const out = new Date(date);
  out.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth() + months, date.getUTCDate() + days);
  return out;
}

function dateOf(value: Value, now: Date): Date {
  return timeOf(value, now).date;
}

function timeOf(value: Value, now: Date): GoTime {
  if (value instanceof GoObject && value.type === 'time.Time') return value.host as GoTime;
  const seconds = integerOf(value);
  return { date: seconds === undefined ? now : new Date(Number(seconds) * 1000), offset: 0 };
}

const unitSeconds: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

/** The seconds of Go's durations (`-1h30m`); undefined when the text is none. */
function secondsOf(text: string): number | undefined {
  if (!/^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|ms|s|m|h))+)$/.test(text)) return undefined;
  let sum = 0;
  for (const [, value, unit] of text.matchAll(/([\d.]+)(ns|us|µs|ms|s|m|h)/g))
    sum += Number(value) * (unitSeconds[unit ?? 's'] ?? 1);
  return text.startsWith('-') ? -sum : sum;
}

function modify(args: readonly Value[], host: Host): Value {
  return modified(secondsOf(text(args[0] ?? null)) ?? 0, args, host);
}

function mustModify(args: readonly Value[], host: Host): Value {
  const seconds = secondsOf(text(args[0] ?? null));
  if (seconds === undefined) throw new TemplateError(`${JSON.stringify(args[0])} is no duration`);
  return modified(seconds, args, host);
}

function modified(seconds: number, args: readonly Value[], host: Host): Value {
  const { date, offset } = timeOf(args[1] ?? null, host.now());
  return instant(new Date(date.getTime() + seconds * 1000), offset);
}

function duration(total: number): string {
  const [abs, sign] = [Math.abs(total), total < 0 ? '-' : ''];
  const [hours, minutes, rest] = [Math.floor(abs / 3600), Math.floor((abs % 3600) / 60), abs % 60];
  if (hours > 0) return `${sign}${hours}h${minutes}m${rest}s`;
  return minutes > 0 ? `${sign}${minutes}m${rest}s` : `${sign}${rest}s`;
}

/** The largest unit alone, and without a sign. */
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
  for (const [name, size] of units) if (abs >= size) return `${Math.floor(abs / size)}${name}`;
  return '0s';
}
