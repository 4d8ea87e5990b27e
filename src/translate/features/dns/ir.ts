import type { DNSLookupFamily } from '../../ir/api-types.ts';
import type { GoDuration } from '../../ir/scalars.ts';

/** How a backend's name is resolved. */
export interface DNS {
  readonly dnsRefreshRate?: GoDuration;
  readonly respectDnsTtl?: boolean;
  readonly lookupFamily?: DNSLookupFamily;
  readonly name?: string;
}

declare module '../../ir/route.ts' {
  interface TCPRoute {
    readonly dns?: DNS;
  }
  interface UDPRoute {
    readonly dns?: DNS;
  }
}

declare module '../../ir/slices.ts' {
  interface ClusterTrafficFeatures {
    readonly dns?: DNS;
  }
}
