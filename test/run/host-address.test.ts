import { describe, expect, it } from 'vitest';
import { hostAddress } from '../../src/run/host-address.ts';

describe('hostAddress', () => {
  it.each([
    ['127.0.0.2', '127.0.0.2'],
    ['[::1]', '::1'],
    ['::1', '::1'],
  ])('of %s is %s', async (host, address) => {
    expect(await hostAddress('address', host)).toBe(address);
  });

  it('of a name is looked up', async () => {
    expect(['127.0.0.1', '::1']).toContain(await hostAddress('address', 'localhost'));
  });

  it('of a name without one is a wrong flag', async () => {
    await expect(hostAddress('backend', 'nobody.invalid')).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining('--backend'),
    });
  });
});
