import { parseCIDR } from '../../core/ip-network.ts';
import type { CIDRMatch } from '../ir/match.ts';

/** A match of an address range; undefined when the text is not `<address>/<prefix length>`. */
export function cidrMatch(
  text: string,
  { distinct = false, invert = false }: { readonly distinct?: boolean; readonly invert?: boolean } = {},
): CIDRMatch | undefined {
  const network = parseCIDR(text);
  if (!network) return undefined;
  return { cidr: network.cidr, maskLen: network.prefixLength, isIPv6: network.isIPv6, distinct, invert };
}
