import { describe, expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/ext-auth/to-xds.ts';
import { destination, filtersFor, resourcesFor, routeFilters } from '../filter-output.ts';

const http = { destination: destination('auth'), authority: 'auth.test:81', path: 'a b?', headersToBackend: ['x'] };
const route = (extAuth: object) => ({ security: { extAuth: { name: 'p', ...extAuth } } });

describe('ext-auth', () => {
  it('calls an HTTP service at an escaped path', () => {
    expect(filtersFor(toXds, [route({ http })])).toMatchObject([
      {
        name: 'envoy.filters.http.ext_authz/p',
        disabled: true,
        typedConfig: {
          httpService: {
            pathPrefix: 'a b?',
            serverUri: { uri: 'http://auth.test:81/a%20b%3F', cluster: 'auth', timeout: '10s' },
            authorizationResponse: { allowedUpstreamHeaders: { patterns: [{ exact: 'x', ignoreCase: true }] } },
          },
        },
      },
    ]);
  });

  it('prefers the path override in the URL', () => {
    const filters = filtersFor(toXds, [route({ http: { ...http, pathOverride: '/o' } })]);
    expect(filters).toMatchObject([
      { typedConfig: { httpService: { pathOverride: '/o', serverUri: { uri: 'http://auth.test:81/o' } } } },
    ]);
  });

  it('calls a gRPC service and names the status of its failures', () => {
    const grpc = { destination: destination('auth'), authority: 'auth.test' };
    expect(filtersFor(toXds, [route({ grpc, timeout: '250ms', statusOnError: 503, failOpen: true })])).toMatchObject([
      {
        typedConfig: {
          failureModeAllow: true,
          grpcService: { envoyGrpc: { clusterName: 'auth', authority: 'auth.test' }, timeout: '0.250s' },
          statusOnError: { code: 'ServiceUnavailable' },
        },
      },
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
