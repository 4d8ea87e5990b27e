import { expect, it } from 'vitest';
import { discoverEndpoints } from '../../../src/translate/remote/discover-endpoints.ts';
import { localServer } from './local-server.ts';

const path = '/.well-known/openid-configuration';
const document = { authorization_endpoint: 'https://a', token_endpoint: 'https://t' };
const { host, calls } = await localServer({
  [`/good${path}`]: { body: JSON.stringify(document) },
  [`/slow${path}`]: (_, before) => (before === 0 ? { status: 503 } : { body: JSON.stringify(document) }),
  [`/none${path}`]: { status: 501 },
  [`/text${path}`]: { body: '[1]' },
});
const discover = (name: string) => discoverEndpoints(`http://${host}/${name}`, undefined);

it('reads the document of an issuer, again when the server was busy', async () => {
  expect(await discover('good')).toEqual({ document });
  expect(await discover('slow')).toEqual({ document });
  expect(calls.get(`/slow${path}`)).toBe(2);
});

it('says why there is none, and does not ask again where that will not help', async () => {
  expect(await discover('none')).toEqual({ document: { status: 501 }, problem: expect.any(String) });
  expect(calls.get(`/none${path}`)).toBe(1);
  expect(await discover('text')).toEqual({ document: { status: 200 }, problem: expect.any(String) });
});
