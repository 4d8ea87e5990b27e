import { isIP } from 'node:net';
import { isDNS1123Subdomain } from '../../core/dns-name.ts';

/** Why a text cannot be the host of a request, in one sentence: not an RFC 1123 subdomain, an IP address, or a label above 63 letters. */
export function hostnameProblem(hostname: string): string | undefined {
  if (isIP(hostname) !== 0) return `"${hostname}" is an IP address: a host name is needed`;
  if (!isDNS1123Subdomain(hostname)) return `"${hostname}" is not a host name`;
  if (hostname.split('.').some((label) => label.length > 63))
    return `"${hostname}" has a label of more than 63 letters`;
  return undefined;
}
