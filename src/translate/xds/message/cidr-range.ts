import type { CIDRMatch } from '../../ir/match.ts';
import type { Message } from '../messages.ts';

/** An address range (envoy.config.core.v3.CidrRange); the IR's range has its host bits cleared already. */
export function cidrRange({ cidr, maskLen }: CIDRMatch): Message {
  return { addressPrefix: cidr.split('/')[0] ?? '', prefixLen: maskLen };
}
