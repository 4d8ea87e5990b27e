import { isIP } from 'node:net';
import type { DestinationEndpoint } from '../../ir/destination.ts';

const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const subdomain = new RegExp(`^${label}(?:\\.${label})*$`);

/** True for an RFC 1123 subdomain, as Kubernetes checks it: lower case, at most 253 characters. */
export function isDNS1123Subdomain(name: string): boolean {
  return name.length > 0 && name.length <= 253 && subdomain.test(name);
}

/** Why Envoy could not be given this endpoint, in one sentence; undefined when it can. */
export function invalidEndpoint({ host, port, path }: DestinationEndpoint): string | undefined {
  if (path !== undefined) return undefined;
  if (isIP(host) === 0 && !isDNS1123Subdomain(host)) return `"${host}" is neither an IP address nor a host name`;
  return port > 0 ? undefined : `the endpoint ${host} needs a port`;
}
