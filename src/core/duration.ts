import { fail, ok, type Result } from './result.ts';

/** A length of time in nanoseconds; Go's time.Duration, which Gateway API durations (GEP-2257) are parsed as. */
export type Nanoseconds = bigint;

const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** Durations are counted in 64 bits. */
const longest = (1n << 63n) - 1n;

/** Parses Go's duration grammar (`1h30m`, `1.5s`, `-10ms`, `0`); the error is one sentence. */
export function parseDuration(text: string): Result<Nanoseconds, string> {
  const sign = text.startsWith('-') ? -1n : 1n;
  let rest = text.replace(/^[-+]/, '');
  if (rest === '0') return ok(0n);
  if (rest === '') return fail(`"${text}" is not a duration such as 10s, 250ms or 1h30m`);
  let total = 0n;
  while (rest !== '') {
    const part = /^(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/.exec(rest);
    if (!part || (!part[1] && !part[2])) return fail(`"${text}" is not a duration such as 10s, 250ms or 1h30m`);
    const unit = units[part[3] ?? ''] ?? 0n;
    total += BigInt(part[1] || '0') * unit;
    const fraction = part[2] ?? '';
    if (fraction) total += (BigInt(fraction) * unit) / 10n ** BigInt(fraction.length);
    rest = rest.slice(part[0].length);
  }
  if (total > longest) return fail(`"${text}" is longer than the longest duration, about 292 years`);
  return ok(sign * total);
}

/** Go's canonical text of a duration, as the IR prints it: `0s`, `250ms`, `1m0s`, `1h0m0s`, `1.5s`. */
export function formatDuration(value: Nanoseconds): string {
  if (value === 0n) return '0s';
  const sign = value < 0n ? '-' : '';
  const abs = value < 0n ? -value : value;
  if (abs < 1_000n) return `${sign}${abs}ns`;
  if (abs < 1_000_000n) return `${sign}${decimal(abs, 1_000n)}µs`;
  if (abs < 1_000_000_000n) return `${sign}${decimal(abs, 1_000_000n)}ms`;
  const hours = abs / 3_600_000_000_000n;
  const minutes = (abs / 60_000_000_000n) % 60n;
  const seconds = decimal(abs % 60_000_000_000n, 1_000_000_000n);
  if (hours > 0n) return `${sign}${hours}h${minutes}m${seconds}s`;
  return minutes > 0n ? `${sign}${minutes}m${seconds}s` : `${sign}${seconds}s`;
}

/** Protobuf's JSON text of a duration, as Envoy's configuration prints it: seconds with 0, 3, 6 or 9 decimals. */
export function protoDuration(value: Nanoseconds): string {
  const sign = value < 0n ? '-' : '';
  const abs = value < 0n ? -value : value;
  const nanos = (abs % 1_000_000_000n).toString().padStart(9, '0');
  const digits = nanos.endsWith('000000000')
    ? ''
    : nanos.endsWith('000000')
      ? nanos.slice(0, 3)
      : nanos.endsWith('000')
        ? nanos.slice(0, 6)
        : nanos;
  return `${sign}${abs / 1_000_000_000n}${digits ? `.${digits}` : ''}s`;
}

/** From a duration text of the IR to Envoy's text; undefined stays undefined, text that is no duration gives undefined. */
export function toProtoDuration(text: string | undefined | null): string | undefined {
  if (text === undefined || text === null) return undefined;
  const parsed = parseDuration(text);
  return parsed.ok ? protoDuration(parsed.value) : undefined;
}

function decimal(value: bigint, unit: bigint): string {
  const fraction = (value % unit)
    .toString()
    .padStart(unit.toString().length - 1, '0')
    .replace(/0+$/, '');
  return `${value / unit}${fraction ? `.${fraction}` : ''}`;
}
