import { describe, expect, it } from 'vitest';
import { extAuthzFilter } from '../../../../src/translate/features/ext-auth/filter.ts';
import type { ExtAuth } from '../../../../src/translate/features/ext-auth/ir.ts';
import { destination } from '../filter-output.ts';

const http = { destination: destination('auth'), authority: 'auth.test:81', path: '' };
const grpc = { destination: destination('auth'), authority: 'auth.test' };
const filter = (fields: Partial<ExtAuth>) => {
  const made = extAuthzFilter({ name: 'p', ...fields });
  return made.ok ? made.value : made.error;
};

describe('extAuthzFilter', () => {
  it.each([
    [{ path: '' }, 'http://auth.test:81'],
    [{ path: 'a b?' }, 'http://auth.test:81/a%20b%3F'],
    [{ path: '/a' }, 'http://auth.test:81/a'],
    [{ path: "/a!'()*#" }, 'http://auth.test:81/a%21%27%28%29%2A%23'],
    [{ path: '/a', pathOverride: '/o' }, 'http://auth.test:81/o'],
  ])('calls an HTTP service with %j', (paths, uri) => {
    const { path, pathOverride } = { pathOverride: undefined, ...paths };
    expect(filter({ http: { ...http, ...paths } })).toEqual({
      '@type': 'type.googleapis.com/envoy.extensions.filters.http.ext_authz.v3.ExtAuthz',
      transportApiVersion: 'V3',
      httpService: {
        ...(path && { pathPrefix: path }),
        ...(pathOverride && { pathOverride }),
        serverUri: { uri, cluster: 'auth', timeout: '10s' },
      },
    });
  });

  it('hands headers of the answer on', () => {
    expect(filter({ http: { ...http, headersToBackend: ['X-User'] } })).toMatchObject({
      httpService: {
        authorizationResponse: { allowedUpstreamHeaders: { patterns: [{ exact: 'X-User', ignoreCase: true }] } },
      },
    });
  });

  it('calls a gRPC service, but not beside an HTTP one', () => {
    expect(filter({ grpc, timeout: '250ms' })).toMatchObject({
      grpcService: { envoyGrpc: { clusterName: 'auth', authority: 'auth.test' }, timeout: '0.250s' },
    });
    expect(filter({ grpc, http })).not.toHaveProperty('grpcService');
  });

  it('carries the settings of the policy', () => {
    expect(
      filter({
        grpc,
        failOpen: true,
        recomputeRoute: true,
        includeRouteMetadata: true,
        headersToExtAuth: ['a'],
        bodyToExtAuth: { maxRequestBytes: 9 },
        statusOnError: 503,
      }),
    ).toMatchObject({
      failureModeAllow: true,
      clearRouteCache: true,
      routeMetadataContextNamespaces: ['envoy-gateway'],
      allowedHeaders: { patterns: [{ exact: 'a', ignoreCase: true }] },
      withRequestBody: { maxRequestBytes: 9 },
      statusOnError: { code: 'ServiceUnavailable' },
    });
    expect(filter({ grpc, headersToExtAuth: [] })).not.toHaveProperty('allowedHeaders');
  });

  it('refuses an unknown retry trigger', () => {
    expect(filter({ http, traffic: { retry: { retryOn: { triggers: ['sometimes'] } } } as never })).toContain(
      'sometimes',
    );
  });
});
