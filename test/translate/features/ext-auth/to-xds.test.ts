import { describe, expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/ext-auth/to-xds.ts';
import { destination, filtersFor, resourcesFor, routeFilters } from '../filter-output.ts';

const http = { destination: destination('auth'), authority: 'auth.test:81', path: 'a b?', headersToBackend: ['x'] };
const route = (extAuth: object) => ({ security: { extAuth: { name: 'p', ...extAuth } } });

describe('ext-auth', () => {
  it('has a disabled filter for each policy', () => {
    expect(
      filtersFor(toXds, [route({ http }), route({ http }), { security: { extAuth: { name: 'q', http } } }]),
    ).toMatchObject([
      { name: 'envoy.filters.http.ext_authz/p', disabled: true, typedConfig: { httpService: {} } },
      { name: 'envoy.filters.http.ext_authz/q', disabled: true, typedConfig: { httpService: {} } },
    ]);
  });

  it('gives routes their context and asks for the cluster with client certificates', () => {
    const contextExtensions = [{ name: 'k', value: Buffer.from('v').toString('base64') }];
    expect(routeFilters(toXds, route({ http, contextExtensions }))).toMatchObject({
      'envoy.filters.http.ext_authz/p': { checkSettings: { contextExtensions: { k: 'v' } } },
    });
    expect(resourcesFor(toXds, [route({ http })])).toMatchObject([
      { kind: 'destination', destination: { name: 'auth' }, clientCertificates: true },
    ]);
  });

  it('refuses an unknown retry trigger', () => {
    const traffic = { retry: { retryOn: { triggers: ['sometimes'] } } };
    expect(filtersFor(toXds, [route({ http, traffic })])).toContain('sometimes');
  });
});
