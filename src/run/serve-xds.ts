import { UsageError } from '../core/errors.ts';
import type { DiscoveryService } from '../envoy/xds-server/discovery-service.ts';
import { restTransport } from '../envoy/xds-server/rest-transport.ts';
import type { RunningTransport } from '../envoy/xds-server/transport.ts';

/** Makes a discovery service reachable where flags say; port 0 takes a free one. Throws a UsageError when the address cannot be had. */
export async function serveXds(service: DiscoveryService, host: string, port: number): Promise<RunningTransport> {
  try {
    return await restTransport(service, { host, port });
  } catch (error) {
    throw refusedAddress((error as NodeJS.ErrnoException).code, host, port) ?? error;
  }
}

function refusedAddress(code: string | undefined, host: string, port: number): UsageError | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return new UsageError(`--xds-port ${port} is taken on ${host}`, 'Choose another one, or 0 for a free one.');
    case 'EACCES':
      return new UsageError(`--xds-port ${port} may not be used by you`, 'Choose one above 1023, or 0 for a free one.');
    case 'EADDRNOTAVAIL':
      return new UsageError(`--address ${host} is no address of this machine`, 'Leave it out to serve 127.0.0.1.');
    default:
      return undefined;
  }
}
