import type { DiscoveryService } from './discovery-service.ts';

/** A discovery service that Envoys can reach. */
export interface RunningTransport {
  readonly host: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Makes a discovery service reachable at an address; port 0 takes a free one. Throws when the port is taken. */
export type Transport = (
  service: DiscoveryService,
  listen: { readonly host: string; readonly port: number },
) => Promise<RunningTransport>;
