import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/api-key-auth/to-xds.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const apiKeyAuth = {
  credentials: [{ client: base64('alice'), key: base64('k1') }],
  extractFrom: [{ headers: ['h'], params: ['p'] }, { cookies: ['c'] }],
};

it('writes keys as text and flattens the sources in order', () => {
  const config = routeFilters(toXds, { security: { apiKeyAuth } });
  expect(config).toMatchObject({
    'envoy.filters.http.api_key_auth': {
      credentials: [{ client: 'alice', key: 'k1' }],
      keySources: [{ header: 'h' }, { query: 'p' }, { cookie: 'c' }],
    },
  });
  expect(JSON.stringify(config)).not.toContain('forwarding');
});

it('forwards the client and hides the key where asked to', () => {
  const route = { security: { apiKeyAuth: { ...apiKeyAuth, sanitize: true } } };
  expect(filtersFor(toXds, [{}, route])).toMatchObject([
    { disabled: true, typedConfig: { forwarding: { hideCredentials: true } } },
  ]);
});
