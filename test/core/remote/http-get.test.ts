import { expect, it } from 'vitest';
import { httpGet } from '../../../src/core/remote/http-get.ts';
import { localServer } from '../../translate/remote/local-server.ts';

const other = await localServer({ '/seen': (headers) => ({ body: headers.authorization ?? 'nothing' }) });
const { host } = await localServer({
  '/text': { body: 'hello' },
  '/seen': (headers) => ({ body: headers.authorization ?? 'nothing' }),
  '/here': { status: 302, headers: { location: '/seen' } },
  '/there': { status: 302, headers: { location: `http://${other.host}/seen` } },
  '/round': { status: 302, headers: { location: '/round' } },
  '/out': { status: 302, headers: { location: 'file:///etc/passwd' } },
  '/big': { body: 'x'.repeat(2000) },
});
const limits = { timeout: 2000, maxBytes: 1000 };
const get = (path: string, authorization?: string) =>
  httpGet(`http://${host}${path}`, { ...limits, ...(authorization && { headers: { authorization } }) });

it('reads answers of any status', async () => {
  expect(await get('/text')).toMatchObject({ ok: true, value: { status: 200, body: Buffer.from('hello') } });
  expect(await get('/none')).toMatchObject({ ok: true, value: { status: 404 } });
});

it('keeps credentials on their host', async () => {
  expect(await get('/here', 'Basic x')).toMatchObject({ value: { body: Buffer.from('Basic x') } });
  expect(await get('/there', 'Basic x')).toMatchObject({ value: { body: Buffer.from('nothing') } });
});

it.each(['/round', '/out', '/big'])('gives up on %s', async (path) => {
  expect(await get(path)).toMatchObject({ ok: false });
});

it('does not wait forever', async () => {
  const silent = await localServer({ '/': () => ({ headers: { 'content-length': '5' } }) });
  expect(await httpGet(`http://${silent.host}/`, { timeout: 50, maxBytes: 10 })).toMatchObject({ ok: false });
});
