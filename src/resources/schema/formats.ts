import { isIPv4, isIPv6 } from 'node:net';

/** Base64 with padding; the empty text is none. */
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;
const dateTime = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * Says what a value should be when it does not have the format, or gives undefined when it does. Formats that are not checked
 * by Kubernetes pass, and so do values of a type that the format does not speak of.
 */
export function formatProblem(format: string, value: string | number): string | undefined {
  if (typeof value === 'number') {
    if (format === 'int32' && (value > 2 ** 31 - 1 || value < -(2 ** 31))) return 'a 32-bit whole number';
    if (format === 'int64' && (value >= 2 ** 63 || value < -(2 ** 63))) return 'a 64-bit whole number';
    return undefined;
  }
  switch (format) {
    case 'ipv4':
      return isIPv4Text(value) ? undefined : 'an IPv4 address';
    case 'ipv6':
      return isIPv6(value) && !value.includes('%') ? undefined : 'an IPv6 address';
    case 'byte':
      return base64.test(value) ? undefined : 'base64 text';
    case 'byte-or-empty':
      return value === '' || base64.test(value.replace(/[\r\n]/g, '')) ? undefined : 'base64 text';
    case 'date-time':
      return isDateTime(value) ? undefined : 'a time such as 2026-01-31T12:00:00Z';
    default:
      return undefined;
  }
}

/** Kubernetes lets leading zeros pass in the parts, and IPv4-mapped IPv6 addresses. */
function isIPv4Text(text: string): boolean {
  if (isIPv4(text)) return true;
  const parts = text.split('.');
  if (parts.length === 4 && parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255)) return true;
  return (
    isIPv6(text) &&
    (/^(0{0,4}:){2,5}ffff:\d+\.\d+\.\d+\.\d+$/i.test(text) ||
      /^(::|(0{1,4}:){5})ffff:[\da-f]{1,4}:[\da-f]{1,4}$/i.test(text))
  );
}

function isDateTime(text: string): boolean {
  const parts = dateTime.exec(text);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0, hour = 24, minute = 60, second = 60] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
}
