import { describe, expect, it } from 'vitest';
import { CommandError } from '../../../src/core/errors.ts';
import { type AdminRequest, adminClient, isRefusal, proxyText } from '../../../src/envoy/admin/admin-client.ts';

const proxy = { namespace: 'n', pod: 'p' };
const answering = (status: number, text = 'body') => {
  const requests: AdminRequest[] = [];
  const client = adminClient(proxy, async (request) => {
    requests.push(request);
    return { status, body: Buffer.from(text) };
  });
  return { client, requests };
};

describe('an admin client', () => {
  it('gets and posts, and gives the body', async () => {
    const { client, requests } = answering(200);
    expect(String(await client.get('/stats?filter=a'))).toBe('body');
    expect(String(await client.post('/logging?level=debug'))).toBe('body');
    expect(requests).toEqual([
      { method: 'GET', path: '/stats?filter=a' },
      { method: 'POST', path: '/logging?level=debug' },
    ]);
    expect(client.proxy).toBe(proxy);
  });

  it.each([[199], [300], [404], [500]])('fails with status %i, saying the path and the answer', async (status) => {
    const { client } = answering(status, `  no such\n\tpath ${'x'.repeat(1000)}`);
    const error = await client.get('/config_dump?mask=a').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CommandError);
    expect(isRefusal(error)).toBe(true);
    expect((error as Error).message).toMatch(new RegExp(` ${status} to /config_dump: no such path x{1,200}$`));
  });

  it('passes on that nobody answered, which is no refusal', async () => {
    const lost = new CommandError('lost');
    const client = adminClient(proxy, () => Promise.reject(lost));
    await expect(client.get('/')).rejects.toBe(lost);
    expect(isRefusal(lost)).toBe(false);
  });
});

it.each([
  [{ namespace: 'n', pod: 'p' }, 'n/p'],
  [{ namespace: '', pod: 'p' }, 'p'],
])('proxyText of %j', (name, text) => {
  expect(proxyText(name)).toBe(text);
});
