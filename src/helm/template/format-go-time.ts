/** Names of the months, January first. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An instant in Go's layout (`2006-01-02 15:04:05`), in UTC, a zone of the tz database or one such as `+02:00`; an unknown zone counts as
 * UTC.
 */
export function formatGoTime(layout: string, date: Date, zone = 'UTC'): string {
  const parts = localParts(date, zone);
  return layout.replace(tokens, (token) => formatToken(token, parts));
}

const tokens =
  /January|Jan|Monday|Mon|MST|2006|-07:00:00|-07:00|-0700|-07|Z07:00|Z0700|__2|01|02|03|04|05|06|002|15|PM|pm|_2|1|2|3|4|5|[.,]0+|[.,]9+/g;

interface Parts {
  readonly local: Date;
  /** Minutes east of UTC. */
  readonly offset: number;
  readonly zone: string;
}

function localParts(date: Date, zone: string): Parts {
  if (zone === 'UTC' || zone === '' || zone === 'Local') return { local: date, offset: 0, zone: 'UTC' };
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  if (fixed) {
    const offset = (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
    return { local: new Date(date.getTime() + offset * 60_000), offset, zone: zone.replace(':', '') };
  }
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'short',
    });
    const found = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
    const { year, month, day, hour, minute, second, timeZoneName = zone } = found;
    const local = new Date(
      Date.UTC(
        Number(year),
        Number(month) - 1,
        Number(day),
        Number(hour),
        Number(minute),
        Number(second),
        date.getUTCMilliseconds(),
      ),
    );
    return { local, offset: Math.round((local.getTime() - date.getTime()) / 60_000), zone: timeZoneName };
  } catch {
    return { local: date, offset: 0, zone: 'UTC' };
  }
}

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function formatToken(token: string, { local, offset, zone }: Parts): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hour12 = local.getUTCHours() % 12 || 12;
  const month = local.getUTCMonth();
  const day = local.getUTCDate();
  const yearDay =
    Math.floor((Date.UTC(local.getUTCFullYear(), month, day) - Date.UTC(local.getUTCFullYear(), 0, 1)) / 86_400_000) +
    1;
  const table: Readonly<Record<string, () => string>> = {
    January: () => months[month] ?? '',
    Jan: () => (months[month] ?? '').slice(0, 3),
    Monday: () => days[local.getUTCDay()] ?? '',
    Mon: () => (days[local.getUTCDay()] ?? '').slice(0, 3),
    MST: () => zone,
    '2006': () => String(local.getUTCFullYear()).padStart(4, '0'),
    '06': () => two(local.getUTCFullYear() % 100),
    '01': () => two(month + 1),
    '1': () => String(month + 1),
    '02': () => two(day),
    _2: () => String(day).padStart(2, ' '),
    '2': () => String(day),
    __2: () => String(yearDay).padStart(3, ' '),
    '002': () => String(yearDay).padStart(3, '0'),
    '15': () => two(local.getUTCHours()),
    '03': () => two(hour12),
    '3': () => String(hour12),
    '04': () => two(local.getUTCMinutes()),
    '4': () => String(local.getUTCMinutes()),
    '05': () => two(local.getUTCSeconds()),
    '5': () => String(local.getUTCSeconds()),
    PM: () => (local.getUTCHours() < 12 ? 'AM' : 'PM'),
    pm: () => (local.getUTCHours() < 12 ? 'am' : 'pm'),
  };
  const plain = table[token];
  if (plain) return plain();
  return /^[.,]/.test(token) ? fraction(token, local) : zoneOffset(token, offset);
}

function fraction(token: string, local: Date): string {
  const digits = String(local.getUTCMilliseconds())
    .padStart(3, '0')
    .padEnd(9, '0')
    .slice(0, token.length - 1);
  if (token[1] === '0') return token.slice(0, 1) + digits;
  const short = digits.replace(/0+$/, '');
  return short === '' ? '' : token.slice(0, 1) + short;
}

function zoneOffset(token: string, offset: number): string {
  if (token.startsWith('Z') && offset === 0) return 'Z';
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  if (token === '-07') return sign + hours;
  return `${sign}${hours}${token.includes(':') ? ':' : ''}${minutes}${token.endsWith(':00:00') ? ':00' : ''}`;
}
