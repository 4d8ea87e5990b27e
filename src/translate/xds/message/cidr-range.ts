import { parseCIDR } from '../../../core/ip-network.ts';
import type { CIDRMatch } from '../../ir/match.ts';
import type { Message } from '../messages.ts';

/** An address range (envoy.config.core.v3.CidrRange) with its host bits cleared, which an IR that was read from a file may still have. */
export function cidrRange({ cidr, maskLen }: CIDRMatch): Message {
  const [addressPrefix = ''] = (parseCIDR(cidr)?.cidr ?? cidr).split('/');
  return { addressPrefix, prefixLen: maskLen };
}
