import { isIPv4, isIPv6 } from 'node:net';

/** A range of addresses with its host bits cleared. */
export interface IPNetwork {
  /** Canonical text: `10.0.0.0/8`, `2001:db8::/32`. */
  readonly cidr: string;
  readonly prefixLength: number;
  readonly isIPv6: boolean;
}

/** Reads `<address>/<prefix length>` and clears the host bits; undefined when the text is not of that form. */
export function parseCIDR(text: string): IPNetwork | undefined {
  const { address = '', length = '' } = /^(?<address>[^/]+)\/(?<length>\d{1,3})$/.exec(text)?.groups ?? {};
  if (/^0\d/.test(length)) return undefined;
  const prefixLength = Number(length);
  const isIPv6Address = isIPv6(address) && !address.includes('%');
  const bits = isIPv6Address ? 128 : 32;
  if ((!isIPv6Address && !isIPv4(address)) || length === '' || prefixLength > bits) return undefined;
  const host = BigInt(bits - prefixLength);
  const value = ((isIPv6Address ? ipv6Value(address) : ipv4Value(address)) >> host) << host;
  const network = isIPv6Address ? ipv6Text(value) : ipv4Text(value);
  return { cidr: `${network}/${prefixLength}`, prefixLength, isIPv6: isIPv6Address };
}

function ipv4Value(address: string): bigint {
  return address.split('.').reduce((value, part) => value * 256n + BigInt(part), 0n);
}

function ipv4Text(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
}

function ipv6Value(address: string): bigint {
  const dotted = /^(?<head>.*:)(?<tail>\d+\.\d+\.\d+\.\d+)$/.exec(address)?.groups;
  const tail = ipv4Value(dotted?.tail ?? '0.0.0.0');
  const text = dotted ? `${dotted.head}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}` : address;
  const [left = '', right] = text.split('::');
  const head = left === '' ? [] : left.split(':');
  const rest = right === undefined || right === '' ? [] : right.split(':');
  const zeros = right === undefined ? [] : new Array<string>(8 - head.length - rest.length).fill('0');
  return [...head, ...zeros, ...rest].reduce((value, group) => value * 65536n + BigInt(`0x${group}`), 0n);
}

/** RFC 5952: lower case, the longest run of two or more zero groups as `::`, the first one of equals. */
function ipv6Text(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => ((value >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  let best = { start: 0, length: 1 };
  for (let start = 0; start < 8; start++) {
    let length = 0;
    while (groups[start + length] === '0') length++;
    if (length > best.length) best = { start, length };
  }
  if (best.length < 2) return groups.join(':');
  return `${groups.slice(0, best.start).join(':')}::${groups.slice(best.start + best.length).join(':')}`;
}
