import { describe, expect, it } from 'vitest';
import type { JWT } from '../../../../src/translate/features/jwt/ir.ts';
import { toXds } from '../../../../src/translate/features/jwt/to-xds.ts';
import { destination, filtersFor, resourcesFor, routeFilters } from '../filter-output.ts';

const filter = 'envoy.filters.http.jwt_authn';
const provider = { name: 'idp', issuer: 'https://idp.test', remoteJWKS: { uri: 'https://idp.test/keys' } };
const route = (jwt: JWT) => ({ security: { jwt } });
const requirementOf = (jwt: JWT): string => {
  const config = routeFilters(toXds, route(jwt));
  return typeof config === 'string' ? config : (config[filter] as { requirementName: string }).requirementName;
};

describe('jwt', () => {
  it('puts the providers and requirements of all routes into one filter', () => {
    const filters = filtersFor(toXds, [
      route({ providers: [provider] }),
      route({ providers: [provider], allowMissing: true }),
      route({ providers: [{ ...provider, recomputeRoute: true }] }),
    ]);
    const config = typeof filters === 'string' ? undefined : filters[0]?.typedConfig;
    expect(Object.keys(config?.providers ?? {})).toHaveLength(2);
    expect(Object.keys(config?.requirementMap ?? {})).toHaveLength(3);
  });

  it('tells each route its requirement by name', () => {
    const [first] = filtersFor(toXds, [route({ providers: [provider] })]);
    const names = Object.keys((typeof first === 'object' && first.typedConfig.requirementMap) || {});
    expect(names).toEqual([requirementOf({ providers: [provider] })]);
  });

  it('asks for the clusters of backends and URLs', () => {
    const backend = { uri: 'https://k.test/', destination: destination('keys') };
    const providers = [provider, { ...provider, remoteJWKS: backend }, { name: 'local', localJWKS: '{}' }];
    expect(resourcesFor(toXds, [route({ providers })])).toMatchObject([
      { kind: 'url', url: 'https://idp.test/keys' },
      { kind: 'destination', clientCertificates: true },
    ]);
  });

  it('merges with the filter of an earlier listener on the port', () => {
    const [first] = filtersFor(toXds, [route({ providers: [provider] })]);
    const [second] = filtersFor(toXds, [route({ providers: [{ ...provider, name: 'b' }] })]);
    if (typeof first !== 'object' || typeof second !== 'object') throw new Error('both listeners need the filter');
    const merged = toXds.mergeHttpFilter?.(first, second);
    expect(Object.keys(merged?.typedConfig.providers ?? {})).toHaveLength(2);
  });
});
