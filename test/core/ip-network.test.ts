import { describe, expect, it } from 'vitest';
import { parseCIDR } from '../../src/core/ip-network.ts';

describe('parseCIDR', () => {
  it.each([
    ['10.1.2.3/8', '10.0.0.0/8', false],
    ['1.2.3.4/32', '1.2.3.4/32', false],
    ['0.0.0.0/0', '0.0.0.0/0', false],
    ['2001:0DB8:0:0:1:0:0:1/64', '2001:db8::/64', true],
    ['2001:db8::1:0:0:1/128', '2001:db8::1:0:0:1/128', true],
    ['::/0', '::/0', true],
    ['::ffff:1.2.3.4/128', '::ffff:102:304/128', true],
    ['1:0:2:3:4:5:6:7/128', '1:0:2:3:4:5:6:7/128', true],
  ])('masks %s', (text, cidr, isIPv6) => {
    expect(parseCIDR(text)).toEqual({ cidr, prefixLength: Number(cidr.split('/')[1]), isIPv6 });
  });

  it.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', 'x/8', '::/129', '10.0.0.0/08', 'fe80::1%eth0/64', '10.0.0.0/'])(
    'refuses %s',
    (text) => {
      expect(parseCIDR(text)).toBeUndefined();
    },
  );
});
