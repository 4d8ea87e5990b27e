import { formatGoTime } from '../format-go-time.ts';
import { any, type FunctionTable, takes, text } from '../function-table.ts';
import { TemplateError } from '../template-error.ts';
import { toInteger } from '../to-text.ts';
import { GoObject, type Value } from '../value.ts';

/** Instants (sprig). Local time is UTC, so that the same chart renders the same everywhere. */
export const dateFunctions: FunctionTable = {
  now: (_, host) => instant(host.now()),
  date: (args, host) => formatGoTime(text(args[0] ?? null), dateOf(args[1] ?? null, host.now())),
  dateInZone: (args, host) =>
    formatGoTime(text(args[0] ?? null), dateOf(args[1] ?? null, host.now()), text(args[2] ?? null)),
  date_in_zone: (args, host) =>
    formatGoTime(text(args[0] ?? null), dateOf(args[1] ?? null, host.now()), text(args[2] ?? null)),
  htmlDate: (args, host) => formatGoTime('2006-01-02', dateOf(args[0] ?? null, host.now())),
  htmlDateInZone: (args, host) =>
    formatGoTime('2006-01-02', dateOf(args[0] ?? null, host.now()), text(args[1] ?? null)),
  unixEpoch: (args, host) => String(Math.floor(dateOf(args[0] ?? null, host.now()).getTime() / 1000)),
  ago: (args, host) =>
    duration(Math.round((host.now().getTime() - dateOf(args[0] ?? null, host.now()).getTime()) / 1000)),
  toDate: takes([text, text], readDate),
  mustToDate: takes([text, text], readDate),
  dateModify: (args, host) => modified(text(args[0] ?? null), dateOf(args[1] ?? null, host.now())),
  date_modify: (args, host) => modified(text(args[0] ?? null), dateOf(args[1] ?? null, host.now())),
  mustDateModify: (args, host) => modified(text(args[0] ?? null), dateOf(args[1] ?? null, host.now())),
  duration: takes([any], (seconds) => duration(Number(toInteger(seconds)))),
  durationRound: takes([any], (value) =>
    rounded(typeof value === 'string' ? seconds(value) : Number(toInteger(value)) / 1e9),
  ),
};

function instant(date: Date): Value {
  const at = (layout: string): string => formatGoTime(layout, date);
  const methods = new Map<string, (args: readonly Value[]) => Value>([
    ['Format', (args) => at(text(args[0] ?? null))],
    ['Unix', () => BigInt(Math.floor(date.getTime() / 1000))],
    ['UnixMilli', () => BigInt(date.getTime())],
    ['Year', () => BigInt(date.getUTCFullYear())],
    ['Day', () => BigInt(date.getUTCDate())],
    ['Hour', () => BigInt(date.getUTCHours())],
    ['Minute', () => BigInt(date.getUTCMinutes())],
    ['Second', () => BigInt(date.getUTCSeconds())],
    ['UTC', () => instant(date)],
  ]);
  const iso = (): string => at('2006-01-02T15:04:05Z07:00');
  return new GoObject('time.Time', new Map(), methods, () => at('2006-01-02 15:04:05 -0700 MST'), iso, date);
}

function dateOf(value: Value, now: Date): Date {
  if (value instanceof GoObject && value.host instanceof Date) return value.host;
  return typeof value === 'bigint' ? new Date(Number(value) * 1000) : now;
}

function readDate(layout: string, s: string): Value {
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
  if (!found) throw new TemplateError(`${JSON.stringify(s)} is no date of the form ${JSON.stringify(layout)}`);
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
