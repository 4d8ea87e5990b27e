import { isIP } from 'node:net';
import { isDNS1123Subdomain } from '../../../core/dns-name.ts';
import type { DestinationEndpoint } from '../../ir/destination.ts';

/** Why Envoy could not be given this endpoint, in one sentence; undefined when it can. */
export function invalidEndpoint({ host, port, path }: DestinationEndpoint): string | undefined {
  if (path !== undefined) return undefined;
  if (isIP(host) === 0 && !isDNS1123Subdomain(host)) return `"${host}" is neither an IP address nor a host name`;
  return port > 0 ? undefined : `the endpoint ${host} needs a port`;
}
