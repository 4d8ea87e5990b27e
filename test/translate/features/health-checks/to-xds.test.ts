import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/health-checks/to-xds.ts';
import { clusterScope } from '../../xds/xds-scopes.ts';

const active = { timeout: '1s', interval: '3s', unhealthyThreshold: 3, healthyThreshold: 1 };
const part = (healthCheck: object, routeHostname = 'shop.test') => {
  const result = toXds.cluster?.(clusterScope({ traffic: { healthCheck }, routeHostname }));
  if (!result?.ok) throw new Error('the hook must not fail');
  return result.value;
};

it('probes with the host of the route', () => {
  const http = { host: '', path: '/live' };
  expect(part({ active: { ...active, http } }).cluster).toMatchObject({
    healthChecks: [{ unhealthyThreshold: 3, httpHealthCheck: { host: 'shop.test', path: '/live' } }],
  });
});

it('probes endpoints by their own name and the port given', () => {
  const endpoint = { host: '10.1.0.1', port: 80, hostname: 'pod.test' };
  const overrides = { port: 9000 };
  const own = part({ active: { ...active, http: { host: 'own.test', path: '/' }, overrides } });
  const wild = part({ active: { ...active, http: { host: '*', path: '/' } } });
  expect(own.endpointHealthCheck?.(endpoint)).toEqual({ portValue: 9000 });
  expect(wild.endpointHealthCheck?.(endpoint)).toEqual({ hostname: 'pod.test' });
  expect(wild.endpointHealthCheck?.({ host: '10.1.0.1', port: 80 })).toBeUndefined();
});

it('enforces counters of outliers that are set', () => {
  const passive = {
    interval: '2s',
    baseEjectionTime: '30s',
    consecutiveGatewayErrors: 0,
    failurePercentageThreshold: 80,
  };
  expect(part({ passive }).cluster?.outlierDetection).toEqual({
    interval: '2s',
    baseEjectionTime: '30s',
    consecutiveGatewayFailure: 0,
    enforcingConsecutiveGatewayFailure: 100,
    failurePercentageThreshold: 80,
    enforcingFailurePercentage: 100,
  });
});

it.each([
  [50, undefined],
  [0, { healthyPanicThreshold: {} }],
  [66, { healthyPanicThreshold: { value: 66 } }],
])('a panic threshold of %d', (panicThreshold, commonLbConfig) => {
  expect(part({ panicThreshold }).cluster?.commonLbConfig).toEqual(commonLbConfig);
});
