import type { DestinationAddressType } from '../../ir/destination.ts';

/**
 * True when addresses of these kinds cannot share a destination: host names are resolved by Envoy, addresses are not. Settings without
 * a kind (traffic to a Service's own address) do not count.
 */
export function mixesAddressTypes(types: readonly (DestinationAddressType | undefined)[]): boolean {
  const kinds = new Set(types.filter((type) => type !== undefined));
  return kinds.has('Mixed') || (kinds.has('FQDN') && kinds.size > 1);
}
