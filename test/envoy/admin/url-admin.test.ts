import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandError, UsageError } from '../../../src/core/errors.ts';
import { urlAdmin } from '../../../src/envoy/admin/url-admin.ts';
import { freePort } from '../../../src/envoy/process/free-port.ts';
import { type FakeAdmin, startFakeAdmin } from '../fake-admin.ts';

const never = new AbortController().signal;
let admin: FakeAdmin;
beforeEach(async () => {
  admin = await startFakeAdmin({ '/ready': 'LIVE\n', '/slow': () => {} });
});
afterEach(() => admin.close());

describe('the admin interface at a URL', () => {
  it('is asked by its methods, with or without scheme and slash', async () => {
    for (const address of [admin.url, `${admin.url}/`, `127.0.0.1:${admin.port}`]) {
      const client = urlAdmin(address, 5000, never);
      expect(String(await client.get('/ready'))).toBe('LIVE\n');
      expect(client.proxy).toEqual({ namespace: 'local', pod: `127.0.0.1:${admin.port}` });
    }
    await urlAdmin(admin.url, 5000, never).post('/ready?x');
    expect(admin.requests.at(-1)).toBe('POST /ready?x');
  });

  it.each([[''], ['http://'], ['ftp://127.0.0.1'], ['not a url'], ['file:///etc/passwd']])(
    'is no URL: %j',
    (address) => {
      expect(() => urlAdmin(address, 5000, never)).toThrow(UsageError);
    },
  );

  it('refuses with its status', async () => {
    await expect(urlAdmin(admin.url, 5000, never).get('/gone')).rejects.toThrow(/404/);
  });

  it('does not wait longer than it may', async () => {
    const error = await urlAdmin(admin.url, 30, never)
      .get('/slow')
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CommandError);
    expect(String(error)).toContain('0.03 s');
  });

  it('may not be there', async () => {
    const client = urlAdmin(`127.0.0.1:${await freePort('127.0.0.1')}`, 5000, never);
    const error = await client.get('/ready').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CommandError);
    expect(String(error)).toContain('connection refused');
  });
});
