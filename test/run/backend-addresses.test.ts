import { describe, expect, it } from 'vitest';
import { readBackendAddresses } from '../../src/run/backend-addresses.ts';

describe('--backend', () => {
  it('reads Services and addresses', async () => {
    const targets = await readBackendAddresses(['shop/web:80=127.0.0.2:3000', 'web:81=4000']);
    expect([...targets]).toEqual([
      ['shop/web:80', { host: '127.0.0.2', port: 3000 }],
      ['default/web:81', { host: '127.0.0.1', port: 4000 }],
    ]);
  });

  it.each(['web', 'web=3000', 'web:80', 'a/b/c:80=1'])('refuses %s', async (value) => {
    await expect(readBackendAddresses([value])).rejects.toMatchObject({ name: 'UsageError' });
  });
});
