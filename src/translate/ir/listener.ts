import type { IPFamily } from './api-types.ts';
import type { ResourceMetadata, UnstructuredRef } from './metadata.ts';
import type { HTTPRoute, TCPRoute, UDPRoute } from './route.ts';
import type { TLSConfig } from './tls.ts';

/** What listeners of every protocol share. */
export interface CoreListenerDetails {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly externalPort?: number;
  readonly extensionRefs?: readonly UnstructuredRef[];
  readonly metadata?: ResourceMetadata;
  readonly ipFamily?: IPFamily;
}

/** A listener for HTTP or, with `tls`, HTTPS. Features add their settings by declaration merging. */
export interface HTTPListener extends CoreListenerDetails {
  readonly hostnames: readonly string[];
  readonly tls?: TLSConfig;
  readonly tlsOverlaps?: boolean;
  readonly routes?: readonly HTTPRoute[];
  readonly preserveRouteOrder?: boolean;
}

/** A listener for TCP or TLS; without `tls` it passes TLS through. */
export interface TCPListener extends CoreListenerDetails {
  readonly tls?: TLSConfig;
  readonly routes?: readonly TCPRoute[];
}

/** A listener for UDP with its one route. */
export interface UDPListener extends CoreListenerDetails {
  readonly route?: UDPRoute;
}
