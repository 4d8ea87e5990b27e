import { isIPv4 } from 'node:net';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** An address range that is written with bits of a host. */
export const cidrHostBits = defineCheck({
  code: 'EG0061',
  name: 'cidr-host-bits',
  severity: 'info',
  summary: 'An address range is larger than it looks',
  docs: {
    what: 'A CIDR names an address inside its range, not the first one: the bits behind the prefix length do not count.',
    why: '10.1.2.3/8 is all of 10.0.0.0/8. Who meant the one host lets in 16 million.',
    example: `kind: SecurityPolicy
spec:
  authorization:
    rules:
      - action: Allow
        principal: { clientCIDRs: [10.1.2.3/8] }`,
    fix: 'Write the first address of the range, or the length of a single host (/32, /128).',
  },
  *run({ index }) {
    for (const { owner, path, value } of [...index.fields('clientCIDRs'), ...index.fields('trustedCIDRs')]) {
      for (const [i, text] of (Array.isArray(value) ? value : []).entries()) {
        const network = typeof text === 'string' ? networkOf(text) : undefined;
        if (network === undefined) continue;
        yield {
          resource: refOf(owner),
          path: [...path, i],
          message: `${String(text)} means all of ${network}`,
          hint: `Write ${network}, or the length of a single host.`,
        };
      }
    }
  },
});

/** The range that an IPv4 CIDR stands for; undefined when it is written so, or is none. */
function networkOf(cidr: string): string | undefined {
  const [address = '', length = ''] = cidr.split('/');
  const bits = Number(length);
  if (!isIPv4(address) || !/^\d+$/.test(length) || bits > 32) return undefined;
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - bits);
  const first = Math.floor(number / size) * size;
  if (first === number) return undefined;
  return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.')}/${bits}`;
}
