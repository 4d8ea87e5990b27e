import { describe, expect, it } from 'vitest';
import type { LoadBalancer } from '../../../../src/translate/features/load-balancing/ir.ts';
import { loadBalancingPolicy } from '../../../../src/translate/features/load-balancing/load-balancing-policy.ts';
import { clusterScope } from '../../xds/xds-scopes.ts';

const policy = (loadBalancer?: LoadBalancer, fields: Parameters<typeof clusterScope>[0] = {}) =>
  loadBalancingPolicy(clusterScope({ traffic: loadBalancer ? { loadBalancer } : {}, ...fields }));
const written = (name: string, message: string, fields: object = {}) => ({
  name: `envoy.load_balancing_policies.${name}`,
  typedConfig: {
    '@type': `type.googleapis.com/envoy.extensions.load_balancing_policies.${name}.v3.${message}`,
    ...fields,
  },
});
const weighted = { localityLbConfig: { localityWeightedLbConfig: {} } };
const slowStart = { window: '1m' };
const started = { slowStartConfig: { slowStartWindow: '60s' } };
const weightedZones = [{ zone: 'a', weight: 1 }];
const cswrr = (fields: object = {}) =>
  written('client_side_weighted_round_robin', 'ClientSideWeightedRoundRobin', fields);

describe('loadBalancingPolicy', () => {
  it.each<[LoadBalancer | undefined, object | undefined]>([
    [undefined, written('least_request', 'LeastRequest', weighted)],
    [{ leastRequest: { slowStart } }, written('least_request', 'LeastRequest', { ...weighted, ...started })],
    [{ roundRobin: { slowStart } }, written('round_robin', 'RoundRobin', { ...weighted, ...started })],
    [{ roundRobin: {} }, written('round_robin', 'RoundRobin', weighted)],
    [{ random: {} }, written('random', 'Random', weighted)],
    [{ consistentHash: {} }, written('maglev', 'Maglev')],
    [
      { consistentHash: { tableSize: 65537 }, weightedZones },
      written('maglev', 'Maglev', { tableSize: '65537', localityWeightedLbConfig: {} }),
    ],
    [{ backendUtilization: {} }, cswrr()],
    [
      { backendUtilization: {}, weightedZones },
      written('wrr_locality', 'WrrLocality', {
        endpointPickingPolicy: { policies: [{ typedExtensionConfig: cswrr() }] },
      }),
    ],
    [{ weightedZones }, undefined],
  ])('%j', (loadBalancer, expected) => {
    expect(policy(loadBalancer)).toEqual(expected);
  });

  it('writes what utilization names, the penalty in single precision', () => {
    const utilization = {
      blackoutPeriod: '0s',
      weightExpirationPeriod: '3m0s',
      weightUpdatePeriod: '1s',
      errorUtilizationPenaltyPercent: 110,
      metricNamesForComputingUtilization: ['m'],
      keepResponseHeaders: true,
      slowStart: { window: '0s' },
      outOfBand: { reportingPeriod: '5s', port: 9000 },
    };
    expect(policy({ backendUtilization: utilization })).toEqual(
      cswrr({
        weightExpirationPeriod: '180s',
        weightUpdatePeriod: '1s',
        errorUtilizationPenalty: 1.1,
        metricNamesForComputingUtilization: ['m'],
        enableOobLoadReport: true,
        oobReportingPeriod: '5s',
        oobReportingConfig: { portValue: 9000 },
      }),
    );
    expect(policy({ backendUtilization: { slowStart, outOfBand: {} } })).toEqual(
      cswrr({ ...started, enableOobLoadReport: true }),
    );
  });
});

describe('the local zone', () => {
  const zoneAware = (fields: object) => ({ localityLbConfig: { zoneAwareLbConfig: fields } });
  const setting = (minEndpointsThreshold: number) => ({
    name: 's',
    weight: 1,
    preferLocal: { minEndpointsThreshold },
  });

  it('is preferred with the defaults of its settings', () => {
    expect(policy({ random: {}, preferLocal: { force: {}, percentageEnabled: 0 } })?.typedConfig).toMatchObject(
      zoneAware({ minClusterSize: '6', routingEnabled: {}, forceLocalZone: { minSize: 1 } }),
    );
    const preferLocal = { minEndpointsThreshold: 3, percentageEnabled: 50, force: { minEndpointsInZoneThreshold: 2 } };
    expect(policy({ random: {}, preferLocal })?.typedConfig).toMatchObject(
      zoneAware({ minClusterSize: '3', routingEnabled: { value: 50 }, forceLocalZone: { minSize: 2 } }),
    );
  });

  it('is preferred as the only setting says, unless the policy says it', () => {
    expect(policy(undefined, { settings: [setting(4)] })?.typedConfig).toMatchObject(
      zoneAware({ minClusterSize: '4' }),
    );
    expect(policy(undefined, { settings: [setting(4), setting(4)] })?.typedConfig).toMatchObject(weighted);
    const both = { traffic: { loadBalancer: { random: {}, preferLocal: {} } }, settings: [setting(4)] };
    expect(policy(undefined, both)?.typedConfig).toMatchObject(zoneAware({ minClusterSize: '6' }));
  });
});

describe('an endpoint that the request names', () => {
  const endpointOverride = { extractFrom: [{ header: 'x-host' }, {}] };
  it.each<[LoadBalancer, object]>([
    [{}, written('least_request', 'LeastRequest')],
    [{ leastRequest: { slowStart } }, written('least_request', 'LeastRequest')],
    [{ roundRobin: { slowStart } }, written('round_robin', 'RoundRobin')],
    [{ random: {} }, written('random', 'Random')],
    [{ consistentHash: { tableSize: 7 } }, written('maglev', 'Maglev')],
    [{ backendUtilization: { weightUpdatePeriod: '1s' } }, cswrr({ weightUpdatePeriod: '1s' })],
  ])('goes before %j', (loadBalancer, fallback) => {
    expect(policy({ ...loadBalancer, endpointOverride })).toEqual(
      written('override_host', 'OverrideHost', {
        overrideHostSources: [{ header: 'x-host' }],
        fallbackPolicy: { policies: [{ typedExtensionConfig: fallback }] },
      }),
    );
  });
});
