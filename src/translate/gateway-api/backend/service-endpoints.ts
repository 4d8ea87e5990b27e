import type { Endpoint, EndpointConditions, EndpointSlice } from '../../../resources/kinds/endpoint-slice.ts';
import type { DestinationAddressType, DestinationEndpoint } from '../../ir/destination.ts';

/** What EndpointSlices say about one port of a Service or ServiceImport. */
export interface SliceEndpoints {
  readonly endpoints: readonly DestinationEndpoint[];
  readonly addressType?: DestinationAddressType;
}

/** The port that endpoints are wanted of; slices name ports, they do not number them. */
interface WantedPort {
  readonly name?: string;
  readonly protocol?: string;
}

/**
 * The addresses behind a port, from all slices of its owner in input order. Endpoints that are not ready stay, marked as draining, so
 * that Envoy can finish what runs on them (spec/gateway-api.md 10.4).
 */
export function sliceEndpoints(slices: readonly EndpointSlice[], port: WantedPort): SliceEndpoints {
  const endpoints: DestinationEndpoint[] = [];
  for (const slice of slices) {
    const numbers = (slice.ports ?? [])
      .filter((p) => (p.name ?? '') === (port.name ?? '') && (p.protocol ?? 'TCP') === (port.protocol ?? 'TCP'))
      .map((p) => p.port ?? 0);
    for (const endpoint of slice.endpoints ?? []) {
      for (const number of numbers) endpoints.push(...addressesOf(endpoint, number));
    }
  }
  const addressType = summarise(slices);
  return { endpoints, ...(addressType && { addressType }) };
}

/** Fields that nobody set may be null: slices are read as the API server prints them. */
function addressesOf({ addresses, conditions, zone }: Endpoint, port: number): DestinationEndpoint[] {
  const draining = isDraining(conditions ?? {});
  return (addresses ?? []).map((host) => ({
    host,
    port,
    ...(draining && { draining }),
    ...(isKnown(zone) && { zone }),
  }));
}

function isDraining({ ready, serving, terminating }: EndpointConditions): boolean {
  if (isKnown(serving) && isKnown(terminating)) return terminating || !serving;
  return ready === false;
}

function isKnown<T>(value: T | undefined | null): value is T {
  return value !== undefined && value !== null;
}

function summarise(slices: readonly EndpointSlice[]): DestinationAddressType | undefined {
  const names = slices.filter((slice) => slice.addressType === 'FQDN').length;
  if (slices.length === 0) return undefined;
  if (names === 0) return 'IP';
  return names === slices.length ? 'FQDN' : 'Mixed';
}
