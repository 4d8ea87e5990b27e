import { describe, expect, it } from 'vitest';
import type { DestinationSetting } from '../../../../src/translate/ir/destination.ts';
import type { HTTPRoute } from '../../../../src/translate/ir/route.ts';
import {
  destinationWeights,
  needsClusterPerSetting,
  resolvedBackendRefs,
} from '../../../../src/translate/xds/route/destination-clusters.ts';
import { httpRoute } from '../xds-scopes.ts';
import { startedTranslation } from '../xds-translation.ts';

const endpoints = [{ host: '10.1.0.1', port: 80 }];
const setting = (fields: Partial<DestinationSetting> = {}): DestinationSetting => ({
  name: 's',
  weight: 1,
  endpoints,
  ...fields,
});
const auto = { alpnProtocols: null, autoSNIFromEndpointHostname: true };

describe('destinationWeights', () => {
  it.each([
    ['of a setting with endpoints', { weight: 5 }, { invalid: 0, valid: 5, noEndpoints: 0 }],
    ['of a broken one', { weight: 5, invalid: true }, { invalid: 5, valid: 0, noEndpoints: 0 }],
    ['of one without endpoints', { weight: 5, endpoints: [] }, { invalid: 0, valid: 0, noEndpoints: 5 }],
    [
      'of a dynamic resolver',
      { weight: 5, endpoints: [], isDynamicResolver: true },
      { invalid: 0, valid: 5, noEndpoints: 0 },
    ],
    [
      'of a custom backend',
      { weight: 5, endpoints: undefined, isCustomBackend: true },
      { invalid: 0, valid: 5, noEndpoints: 0 },
    ],
    ['of one without a weight', { weight: undefined, endpoints: [] }, { invalid: 0, valid: 0, noEndpoints: 0 }],
  ])('%s', (_, fields, expected) => {
    expect(destinationWeights([setting(fields)])).toEqual(expected);
  });

  it('adds up', () => {
    const settings = [setting({ weight: 2 }), setting({ weight: 3 }), setting({ weight: 4, invalid: true })];
    expect(destinationWeights(settings)).toEqual({ invalid: 4, valid: 5, noEndpoints: 0 });
  });
});

describe('needsClusterPerSetting', () => {
  const needs = (settings: readonly DestinationSetting[], route: Partial<HTTPRoute> = {}) =>
    needsClusterPerSetting(httpRoute({ ...route, destination: { name: 'd', settings } }));

  it.each<[string, readonly Partial<DestinationSetting>[]]>([
    ['a broken backend', [{ invalid: true }]],
    ['a backend without endpoints', [{ endpoints: [] }]],
    ['names and addresses', [{ addressType: 'FQDN' }, { addressType: 'IP' }]],
    ['a backend that mixes them', [{ addressType: 'Mixed' }]],
    ['filters of a backend', [{ filters: {} }]],
    ['one of several that prefers its zone', [{ preferLocal: {} }, {}]],
    ['HTTP/1 beside HTTP/2', [{ forceHTTP1Upstream: true }, { protocol: 'HTTP2' }]],
    ['server names of endpoints beside others', [{ tls: auto }, {}]],
  ])('is true for %s', (_, settings) => {
    expect(needs(settings.map(setting))).toBe(true);
  });

  it.each<[string, readonly Partial<DestinationSetting>[]]>([
    ['settings that are alike', [{}, {}]],
    ['addresses and sockets', [{ addressType: 'IP' }, { addressType: 'UDS' as never }, {}]],
    ['names alone', [{ addressType: 'FQDN' }, { addressType: 'FQDN' }, {}]],
    ['one that prefers its zone', [{ preferLocal: {} }]],
    ['HTTP/1 alone', [{ forceHTTP1Upstream: true }, {}]],
    ['server names of all endpoints', [{ tls: auto }, { tls: auto }]],
    ['a broken backend without weight', [{ invalid: true, weight: 0 }, {}]],
  ])('is false for %s', (_, settings) => {
    expect(needs(settings.map(setting))).toBe(false);
  });

  it('is true where the route balances by zones', () => {
    const balanced = (loadBalancer: object) => needs([setting()], { traffic: { loadBalancer } });
    expect(balanced({ preferLocal: {} })).toBe(true);
    expect(balanced({ weightedZones: [{ zone: 'a', weight: 1 }] })).toBe(true);
    expect(balanced({ weightedZones: [] })).toBe(false);
  });

  it('is false without a destination', () => {
    expect(needsClusterPerSetting(httpRoute({ destination: undefined }))).toBe(false);
  });
});

it('resolves references to merged backends that exist, in their order', () => {
  const t = startedTranslation({ backendClusters: [{ name: 'a' }, { name: 'b' }] as never });
  const refs = ['b', 'gone', 'a'].map((name) => ({ name, weight: 1 }));
  expect(resolvedBackendRefs(t, { name: 'd', backendClusterRefs: refs }).map(({ name }) => name)).toEqual(['b', 'a']);
  expect(resolvedBackendRefs(t, { name: 'd' })).toEqual([]);
});
