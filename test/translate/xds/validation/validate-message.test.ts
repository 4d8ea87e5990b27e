import { expect, it } from 'vitest';
import { validateCluster, validateMessage } from '../../../../src/translate/xds/validation/validate-message.ts';

it.each([
  ['an empty address', { socketAddress: { address: '', portValue: 80 } }],
  ['a port above 65535', { socketAddress: { address: 'a', portValue: 65536 } }],
  ['a header without a name', { header: { value: 'x', key: '' } }],
  ['a line break in a header', { header: { key: 'a', value: 'x\n' } }],
  ['a status outside 200..599', { directResponse: { status: 600 } }],
  ['a response without a status', { directResponse: {} }],
  ['a timeout of zero', { connectTimeout: '0s' }],
  ['no weighted clusters', { weightedClusters: {} }],
  ['an empty statistics prefix', { statPrefix: '' }],
  ['a priority above 128', { priority: 129 }],
  ['a weight of zero', { loadBalancingWeight: 0 }],
  ['an HTTP probe without a path', { httpHealthCheck: {} }],
  ['a probe without time', { healthChecks: [{ timeout: '0s', interval: '3s' }] }],
  ['an interval of zero', { outlierDetection: { interval: '0s', baseEjectionTime: '30s' } }],
  ['fewer connections than needed', { perUpstreamPreconnectRatio: 0.5 }],
  ['more than three times the connections', { predictivePreconnectRatio: 3.1 }],
  ['an empty expression', { safeRegex: { regex: '' } }],
  ['a percentage above 100', { healthyPanicThreshold: { value: 101 } }],
])('refuses %s, however deep', (_what, message) => {
  expect(validateMessage({ a: [{ b: message }] })).toBeTypeOf('string');
});

it.each([
  [{ socketAddress: { address: 'a', portValue: 65535 } }],
  [{ header: { key: 'a' } }],
  [{ header: { headerName: 'x' } }],
  [{ directResponse: { status: 200 } }],
  [{ connectTimeout: '0.250s' }],
  [{ priority: 128, loadBalancingWeight: 1 }],
  [{ healthChecks: [{ timeout: '0.001s', interval: '3s' }], outlierDetection: { maxEjectionPercent: 10 } }],
  [{ perUpstreamPreconnectRatio: 1, predictivePreconnectRatio: 3 }],
  [{ metadata: { filterMetadata: { 'envoy-gateway': { annotations: { fixedDelay: 'x', regex: '' } } } } }],
  [{ constructor: 'x', toString: 'y' }],
])('accepts %j', (message) => {
  expect(validateMessage(message)).toBeUndefined();
});

it('wants a checker in health checks', () => {
  expect(validateCluster({ name: 'c', healthChecks: [{}] })).toBeTypeOf('string');
  expect(validateCluster({ name: 'c', healthChecks: [{ grpcHealthCheck: {} }] })).toBeUndefined();
});
