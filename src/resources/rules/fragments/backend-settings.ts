import { parseDuration } from '../../../core/duration.ts';
import type { BackendSettings, HealthCheckActiveHTTP, LoadBalancer } from '../../generated/types.ts';
import { below, type Rule, rule } from '../rule.ts';
import { exactlyWith, onlyWith } from '../rule-shapes.ts';
import { connectionKeepaliveRules } from './connection-keepalive.ts';
import { fractionRules } from './fraction.ts';
import { healthCheckLogRules } from './health-check-log.ts';

const payloads = [
  'healthCheck.active.http.expectedResponse',
  'healthCheck.active.http.requestBody',
  'healthCheck.active.tcp.receive',
  'healthCheck.active.tcp.send',
];

/** Methods that send a body; the case of ASCII letters does not matter. */
const methodsWithBody = /^(?:post|put)$/i;

const healthCheckRules: readonly Rule[] = [
  ...exactlyWith(126, 'healthCheck.active', 'http', 'HTTP'),
  ...exactlyWith(127, 'healthCheck.active', 'tcp', 'TCP'),
  ...onlyWith(128, 'healthCheck.active', 'grpc', 'GRPC'),
  ...healthCheckLogRules(['healthCheck.active.healthCheckLog']),
  ...rule<HealthCheckActiveHTTP>(
    131,
    'healthCheck.active.http',
    ({ requestBody, method }) => requestBody === undefined || methodsWithBody.test(method ?? ''),
    'takes a requestBody only with method POST or PUT',
  ),
  ...exactlyWith(132, payloads, 'text', 'Text'),
  ...exactlyWith(133, payloads, 'binary', 'Binary'),
];

const consistentHash = 'loadBalancer.consistentHash';

const loadBalancerRules: readonly Rule[] = [
  ...exactlyWith(136, 'loadBalancer', 'consistentHash', 'ConsistentHash'),
  ...exactlyWith(137, 'loadBalancer', 'backendUtilization', 'BackendUtilization'),
  ...exactlyWith(138, 'loadBalancer', 'dynamicModule', 'DynamicModule'),
  ...refuses(139, ['Random', 'ConsistentHash', 'DynamicModule'], 'slowStart', ({ slowStart }) => slowStart),
  ...refuses(140, ['ConsistentHash'], 'zoneAware.preferLocal', ({ zoneAware }) => zoneAware?.preferLocal),
  ...refuses(141, ['BackendUtilization'], 'zoneAware.preferLocal', ({ zoneAware }) => zoneAware?.preferLocal),
  ...refuses(142, ['DynamicModule'], 'zoneAware', ({ zoneAware }) => zoneAware),
  ...rule<LoadBalancer>(
    143,
    'loadBalancer',
    ({ zoneAware }) => zoneAware?.preferLocal === undefined || zoneAware.weightedZones === undefined,
    'takes only one of zoneAware.preferLocal, zoneAware.weightedZones',
  ),
  ...refuses(144, ['DynamicModule'], 'endpointOverride', ({ endpointOverride }) => endpointOverride),
  ...rule<string>(
    145,
    'loadBalancer.backendUtilization.outOfBand.reportingPeriod',
    isPositive,
    'must be longer than zero',
  ),
  ...exactlyWith(146, consistentHash, 'header', 'Header'),
  ...exactlyWith(147, consistentHash, 'headers', 'Headers'),
  ...exactlyWith(148, consistentHash, 'cookie', 'Cookie'),
  ...exactlyWith(149, consistentHash, 'queryParams', 'QueryParams'),
];

function refuses(
  id: number,
  types: readonly string[],
  field: string,
  pick: (value: LoadBalancer) => unknown,
): readonly Rule[] {
  const check = (value: LoadBalancer): boolean => !types.includes(value.type) || pick(value) === undefined;
  return rule<LoadBalancer>(id, 'loadBalancer', check, `takes no ${field} with type ${types.join(', ')}`);
}

function isPositive(text: string): boolean {
  const duration = parseDuration(text);
  return duration.ok && duration.value > 0n;
}

const rules: readonly Rule[] = [
  ...rule<BackendSettings>(
    118,
    '',
    ({ connection, loadBalancer }) =>
      connection?.preconnect?.predictivePercent === undefined ||
      ['Random', 'RoundRobin'].includes(loadBalancer?.type ?? ''),
    'takes connection.preconnect.predictivePercent only with loadBalancer.type Random or RoundRobin',
  ),
  ...fractionRules(['circuitBreaker.retryBudget.percent']),
  ...healthCheckRules,
  ...connectionKeepaliveRules('http2.connectionKeepalive'),
  ...loadBalancerRules,
];

/** Rules of the settings for traffic to backends, which stand in several policies. */
export function backendSettingsRules(...roots: readonly string[]): readonly Rule[] {
  return below(roots, rules);
}
