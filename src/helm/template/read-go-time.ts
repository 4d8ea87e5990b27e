import { months } from './format-go-time.ts';

/** An instant and the zone that its text names. */
export interface GoTime {
  readonly date: Date;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** The elements of a layout with what stands for them; each group is named after the part that it is. */
const elements: readonly (readonly [element: string, pattern: string])[] = [
  ['January', `(?<name>${months.join('|')})`],
  ['Jan', `(?<name>${months.map((month) => month.slice(0, 3)).join('|')})`],
  ['Monday', '[A-Za-z]+'],
  ['Mon', '[A-Za-z]{3}'],
  ['MST', '[A-Z]{3,4}'],
  ['2006', '(?<year>\\d{4})'],
  ['Z07:00', '(?<zone>Z|[+-]\\d\\d:\\d\\d)'],
  ['Z0700', '(?<zone>Z|[+-]\\d{4})'],
  ['-07:00', '(?<zone>[+-]\\d\\d:\\d\\d)'],
  ['-0700', '(?<zone>[+-]\\d{4})'],
  ['-07', '(?<zone>[+-]\\d\\d)'],
  ['01', '(?<month>\\d\\d)'],
  ['02', '(?<day>\\d\\d)'],
  ['03', '(?<hour12>\\d\\d)'],
  ['04', '(?<minute>\\d\\d)'],
  // Seconds may have a fraction that the layout does not name.
  ['05', '(?<second>\\d\\d(?:[.,]\\d+)?)'],
  ['06', '(?<year>\\d\\d)'],
  ['15', '(?<hour>\\d{1,2})'],
  ['PM', '(?<half>AM|PM)'],
  ['pm', '(?<half>am|pm)'],
  ['_2', ' ?(?<day>\\d{1,2})'],
  ['1', '(?<month>\\d{1,2})'],
  ['2', '(?<day>\\d{1,2})'],
  ['3', '(?<hour12>\\d{1,2})'],
  ['4', '(?<minute>\\d{1,2})'],
  ['5', '(?<second>\\d{1,2}(?:[.,]\\d+)?)'],
];
const patterns = new Map(elements);
const tokens = new RegExp(`0?5[.,]0+(?!\\d)|[.,]9+(?!\\d)|${elements.map(([element]) => element).join('|')}|[^]`, 'g');

/** Reads a text in Go's layout (`2006-01-02 15:04:05`); undefined when it does not fit or is no date. A zone that is not told is UTC. */
export function readGoTime(layout: string, text: string): GoTime | undefined {
  const seen = new Set<string>();
  const pattern = layout.replace(tokens, (token) => {
    const known = patterns.get(token) ?? exactSeconds(token);
    if (known === undefined) return /^[.,]9/.test(token) ? '' : token.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
    const name = /\?<(\w+)>/.exec(known)?.[1];
    // A regular expression has a name once: what a layout says twice counts where it comes first.
    if (name === undefined || !seen.has(name)) {
      if (name !== undefined) seen.add(name);
      return known;
    }
    return known.replace(/\?<\w+>/, '?:');
  });
  const found = new RegExp(`^${pattern}$`).exec(text);
  return found ? timeOf(found.groups ?? {}) : undefined;
}

/** `05.000` wants as many digits of a fraction, whereas `05.999` takes any. */
function exactSeconds(token: string): string | undefined {
  const [, element, digits = ''] = /^(0?5)[.,](0+)$/.exec(token) ?? [];
  return element && `(?<second>${element === '5' ? '\\d{1,2}' : '\\d\\d'}[.,]\\d{${digits.length}})`;
}

function timeOf(parts: Readonly<Record<string, string | undefined>>): GoTime | undefined {
  const number = (name: string, fallback: number): number => Number(parts[name]?.replace(',', '.') ?? fallback);
  const named = months.findIndex((month) => parts.name !== undefined && month.startsWith(parts.name));
  const month = named < 0 ? number('month', 1) : named + 1;
  const [day, minute, second] = [number('day', 1), number('minute', 0), number('second', 0)];
  const half = parts.half?.toLowerCase();
  const hour12 = parts.hour12 === undefined ? undefined : number('hour12', 0);
  const hour = hour12 === undefined ? number('hour', 0) : (hour12 % 12) + (half === 'pm' ? 12 : 0);
  // The year is set apart: Date.UTC takes one below 100 for one of the last century.
  const date = new Date(Date.UTC(2000, 0, 1, hour, minute, 0, Math.trunc(second * 1000)));
  date.setUTCFullYear(yearOf(parts.year), month - 1, day);
  const isDate = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDate || hour > 23 || (hour12 ?? 1) > 12 || minute > 59 || second >= 60) return undefined;
  const offset = offsetOf(parts.zone);
  return { date: new Date(date.getTime() - offset * 60_000), offset };
}

/** Years of two digits are those from 1969 to 2068. */
function yearOf(text = '0'): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year >= 69 ? 1900 + year : 2000 + year;
}

function offsetOf(zone = 'Z'): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}
