import { describe, expect, it } from 'vitest';
import type { SecurityPolicy, SecurityPolicySpec, TCPRoute } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { clientPolicy, gateway, httpListeners, httpRoute, httpRoutes, ref, run, statuses } from '../fixtures.ts';

const key = 'securityPolicies';
const gw = gateway('gw', 'http', 'other');
const route = httpRoute('r', [{ name: 'gw' }], ['a', 'b']);
const accepted = 'Accepted=True/Accepted';
const invalid = 'Accepted=False/Invalid';
const cors = (origin: string) => ({ cors: { allowOrigins: [origin] } });
const jwt = { providers: [{ name: 'p', remoteJWKS: { uri: 'https://keys.example.com/k' } }] };
const allow = (cidr: string) => ({
  authorization: { rules: [{ action: 'Allow' as const, principal: { clientCIDRs: [cidr] } }] },
});

function policy(name: string, spec: SecurityPolicySpec): SecurityPolicy {
  return {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'SecurityPolicy',
    metadata: { name, namespace: 'default' },
    spec,
  };
}

const translated = (policies: readonly SecurityPolicy[], resources: Partial<ResourceSet> = {}) =>
  run({ gateways: [gw], httpRoutes: [route], securityPolicies: [...policies], ...resources });

describe('the most specific policy', () => {
  it('wins, and the others are told', () => {
    const result = translated([
      policy('on-gateway', { targetRefs: [ref('Gateway', 'gw')], ...cors('gateway') }),
      policy('on-listener', { targetRefs: [ref('Gateway', 'gw', 'http')], ...cors('listener') }),
      policy('on-rule', { targetRefs: [ref('HTTPRoute', 'r', 'a')], ...cors('rule') }),
    ]);
    const origins = Object.entries(httpRoutes(result)).map(([name, { security }]) => [
      name,
      security?.cors?.allowOrigins?.[0]?.exact,
    ]);
    expect(Object.fromEntries(origins)).toEqual({
      'http:r/a': 'rule',
      'http:r/b': 'listener',
      'other:r/a': 'rule',
      'other:r/b': 'gateway',
    });
    expect(Object.entries(statuses(result, key))).toEqual([
      ['on-rule', [`Gateway/gw: ${accepted}`]],
      ['on-listener', [`Gateway/gw/http: ${accepted}, Overridden=True/Overridden`]],
      ['on-gateway', [`Gateway/gw: ${accepted}, Overridden=True/Overridden`]],
    ]);
  });

  it('still wins when it is invalid: a wider one never opens what it closed', () => {
    const result = translated([
      policy('wide', { targetRefs: [ref('Gateway', 'gw')], ...cors('gateway') }),
      policy('broken', { targetRefs: [ref('HTTPRoute', 'r')], ...cors('route'), ...allow('10.0.0.1') }),
    ]);
    expect(statuses(result, key).broken).toEqual([`Gateway/gw: ${invalid}`]);
    for (const { security, directResponse } of Object.values(httpRoutes(result))) {
      expect(security).toEqual({ cors: { allowOrigins: [{ name: '', distinct: false, exact: 'route' }] } });
      expect(directResponse).toEqual({ statusCode: 500 });
    }
  });

  it('merges with the wider one where it asks for that', () => {
    const result = translated([
      policy('wide', { targetRefs: [ref('Gateway', 'gw')], ...cors('gateway'), jwt }),
      policy('narrow', { targetRefs: [ref('HTTPRoute', 'r')], mergeType: 'StrategicMerge', ...cors('route') }),
    ]);
    const security = httpRoutes(result)['http:r/a']?.security;
    expect(security?.cors?.allowOrigins?.[0]?.exact).toBe('route');
    expect(security?.jwt?.providers?.map(({ name }) => name)).toEqual(['p']);
    expect(statuses(result, key)).toEqual({
      narrow: [
        'Gateway/gw/http: Merged=True/Merged',
        'Gateway/gw/other: Merged=True/Merged',
        `Gateway/gw: ${accepted}`,
      ],
      wide: [`Gateway/gw: ${accepted}, Merged=True/Merged`],
    });
  });
});

describe('policies that fail', () => {
  const extAuth = (failOpen: boolean) => ({
    extAuth: { failOpen, grpc: { backendRefs: [{ name: 'gone', port: 1 }] } },
  });
  const responseWith = (spec: SecurityPolicySpec) =>
    httpRoutes(translated([policy('p', { targetRefs: [ref('HTTPRoute', 'r')], ...spec })]))['http:r/a']?.directResponse;

  it('close the route, unless only external authorization failed and may fail open', () => {
    expect(responseWith(extAuth(false))).toEqual({ statusCode: 500 });
    expect(responseWith(extAuth(true))).toBeUndefined();
    expect(responseWith({ ...extAuth(true), ...allow('10.0.0.1') })).toEqual({ statusCode: 500 });
  });

  it('leave the route alone when their parts contradict each other, so that a wider policy holds', () => {
    const oidc = {
      provider: { issuer: 'https://login.example.com' },
      clientSecret: { name: 's' },
      passThroughAuthHeader: true,
    };
    const result = translated([
      policy('p', { targetRefs: [ref('HTTPRoute', 'r')], oidc }),
      policy('wide', { targetRefs: [ref('Gateway', 'gw')], ...cors('gateway') }),
    ]);
    expect(statuses(result, key).p).toEqual([`Gateway/gw: ${invalid}`]);
    expect(httpRoutes(result)['http:r/a']).toMatchObject({ security: { cors: {} } });
    expect(httpRoutes(result)['http:r/a']?.directResponse).toBeUndefined();
  });
});

describe('places of clients', () => {
  it('close the routes of listeners that cannot find them', () => {
    const authorization = {
      rules: [{ action: 'Allow' as const, principal: { clientIPGeoLocations: [{ country: 'DE' }] } }],
    };
    const result = translated([policy('p', { targetRefs: [ref('Gateway', 'gw')], authorization })]);
    expect(statuses(result, key)).toEqual({ p: [`Gateway/gw: ${invalid}`] });
    expect(httpRoutes(result)['http:r/a']?.directResponse).toEqual({ statusCode: 500 });
    expect(httpListeners(result).http).not.toHaveProperty('geoIPProvider');
  });

  it('make a policy of a Gateway invalid even where it has no routes, and one of a route only where it has effect', () => {
    const authorization = {
      rules: [{ action: 'Allow' as const, principal: { clientIPGeoLocations: [{ country: 'DE' }] } }],
    };
    const wide = translated([policy('p', { targetRefs: [ref('Gateway', 'gw')], authorization })], { httpRoutes: [] });
    expect(statuses(wide, key)).toEqual({ p: [`Gateway/gw: ${invalid}`] });
    const narrow = translated([
      policy('p', { targetRefs: [ref('HTTPRoute', 'r')], authorization }),
      policy('a', { targetRefs: [ref('HTTPRoute', 'r', 'a')], ...cors('a') }),
      policy('b', { targetRefs: [ref('HTTPRoute', 'r', 'b')], ...cors('b') }),
    ]);
    expect(statuses(narrow, key).p).toEqual([`Gateway/gw: ${accepted}, Overridden=True/Overridden`]);
  });
});

describe('places of clients, on a route with several parents', () => {
  const authorization = {
    rules: [{ action: 'Allow' as const, principal: { clientIPGeoLocations: [{ country: 'DE' }] } }],
  };
  const maxMind = { countryDbSource: { local: { path: '/db/country.mmdb' } } };
  const envoyProxy = {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyProxy',
    metadata: { name: 'proxy', namespace: 'default' },
    spec: { geoIP: { provider: { type: 'MaxMind', maxMind } } },
  } as NonNullable<ResourceSet['envoyProxyForGatewayClass']>;
  const responses = (spec: SecurityPolicySpec) => {
    const result = translated([policy('p', { targetRefs: [ref('HTTPRoute', 'r')], ...spec })], {
      httpRoutes: [
        httpRoute('r', [
          { name: 'gw', sectionName: 'http' },
          { name: 'gw', sectionName: 'other' },
        ]),
      ],
      envoyProxyForGatewayClass: envoyProxy,
      clientTrafficPolicies: [
        clientPolicy('seen', {
          targetRefs: [ref('Gateway', 'gw', 'other')],
          clientIPDetection: { xForwardedFor: { numTrustedHops: 1 } },
        }),
      ],
    });
    return {
      status: statuses(result, key).p,
      routes: Object.entries(httpRoutes(result)).map(([name, { directResponse }]) => [
        name,
        directResponse?.statusCode,
      ]),
    };
  };

  it('close the routes of the listener that cannot find them, and no others', () => {
    expect(responses({ authorization })).toEqual({
      status: [`Gateway/gw/http: ${invalid}`, `Gateway/gw/other: ${invalid}`],
      routes: [
        ['http:r/all', 500],
        ['other:r/all', undefined],
      ],
    });
  });
});

describe('TCP routes', () => {
  const tcpGateway = gateway('gw', { name: 'tcp', port: 9000, protocol: 'TCP' });
  const tcpRoute = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'TCPRoute',
    metadata: { name: 't', namespace: 'default' },
    spec: { parentRefs: [{ name: 'gw' }], rules: [{ backendRefs: [{ name: 'backend', port: 80 }] }] },
  } as TCPRoute;
  const onTCP = (spec: SecurityPolicySpec) => {
    const result = run({
      gateways: [tcpGateway],
      tcpRoutes: [tcpRoute],
      securityPolicies: [policy('p', { targetRefs: [ref('TCPRoute', 't')], ...spec })],
    });
    const [ir] = [...result.xdsIR.values()];
    return { status: statuses(result, key).p, route: ir?.tcp?.[0]?.routes?.[0] };
  };

  it('are authorized by address', () => {
    const { status, route: tcp } = onTCP(allow('10.0.0.0/8'));
    expect(status).toEqual([`Gateway/gw: ${accepted}`]);
    expect(tcp?.authorization).toMatchObject({ defaultAction: 'Deny', rules: [{ action: 'Allow' }] });
  });

  it.each<[string, SecurityPolicySpec]>([
    ['CORS', cors('x')],
    ['JWT', { jwt }],
    [
      'headers',
      { authorization: { rules: [{ action: 'Allow', principal: { headers: [{ name: 'a', values: ['b'] }] } }] } },
    ],
    ['expressions', { authorization: { rules: [{ action: 'Allow', cel: 'true' }] } }],
    ['bad ranges', allow('10.0.0.1')],
  ])('know no %s', (_, spec) => {
    const { status, route: tcp } = onTCP(spec);
    expect(status).toEqual([`Gateway/gw: ${invalid}`]);
    expect(tcp?.authorization).toBeUndefined();
  });
});

it('warns about fields that will go away', () => {
  const extAuth = { grpc: { backendRef: { name: 'backend', port: 80 } } };
  const result = translated([policy('p', { targetRef: ref('HTTPRoute', 'r'), extAuth })]);
  expect(statuses(result, key)).toEqual({ p: [`Gateway/gw: ${accepted}, Warning=True/DeprecatedField`] });
});
