import { expect, it } from 'vitest';
import { backendSettingsRules } from '../../../../src/resources/rules/fragments/backend-settings.ts';
import { brokenRules } from '../broken-rules.ts';

const broken = (settings: object) =>
  brokenRules(backendSettingsRules('s'), { s: settings }).map((text) => text.replace(/ s\.?/, ' ').trim());
const balancer = (loadBalancer: object) => broken({ loadBalancer });
const check = (active: object) => broken({ healthCheck: { active } });

it.each([
  [{ type: 'Random' }, []],
  [{ type: 'LeastRequest' }, ['118']],
  [undefined, ['118']],
])('predicts connections with the balancer %j', (loadBalancer, expected) => {
  expect(
    broken({ connection: { preconnect: { predictivePercent: 100 } }, ...(loadBalancer && { loadBalancer }) }),
  ).toEqual(expected);
});

it.each([
  [{ type: 'RoundRobin', slowStart: {}, zoneAware: { preferLocal: {} }, endpointOverride: {} }, []],
  [{ type: 'RoundRobin', zoneAware: { preferLocal: {}, weightedZones: [] } }, [143]],
  [{ type: 'RoundRobin', consistentHash: { type: 'SourceIP' } }, [136]],
  [{ type: 'ConsistentHash' }, [136]],
  [{ type: 'BackendUtilization' }, [137]],
  [{ type: 'DynamicModule' }, [138]],
  [{ type: 'Random', slowStart: {} }, [139]],
  [
    { type: 'ConsistentHash', consistentHash: { type: 'SourceIP' }, slowStart: {}, zoneAware: { preferLocal: {} } },
    [139, 140],
  ],
  [{ type: 'ConsistentHash', consistentHash: { type: 'SourceIP' }, zoneAware: { weightedZones: [] } }, []],
  [{ type: 'BackendUtilization', backendUtilization: {}, zoneAware: { preferLocal: {} } }, [141]],
  [{ type: 'DynamicModule', dynamicModule: {}, zoneAware: {}, endpointOverride: {} }, [142, 144]],
])('balances by %j', (loadBalancer, ids) => {
  expect(balancer(loadBalancer)).toEqual(ids.map((id) => `${id} loadBalancer`));
});

it.each([
  ['5s', []],
  ['0s', [145]],
  ['soon', [145]],
])('takes reports every %s', (reportingPeriod, ids) => {
  const loadBalancer = { type: 'BackendUtilization', backendUtilization: { outOfBand: { reportingPeriod } } };
  expect(balancer(loadBalancer).map((text) => Number.parseInt(text, 10))).toEqual(ids);
});

it.each([
  [{ type: 'Header', header: {} }, []],
  [{ type: 'Header' }, [146]],
  [{ type: 'Headers' }, [147]],
  [{ type: 'Cookie' }, [148]],
  [{ type: 'QueryParams' }, [149]],
  [{ type: 'SourceIP', header: {}, headers: [], cookie: {}, queryParams: [] }, [146, 147, 148, 149]],
])('hashes %j', (consistentHash, ids) => {
  expect(balancer({ type: 'ConsistentHash', consistentHash })).toEqual(
    ids.map((id) => `${id} loadBalancer.consistentHash`),
  );
});

it.each([
  [{ type: 'HTTP' }, ['126 healthCheck.active']],
  [{ type: 'TCP' }, ['127 healthCheck.active']],
  [{ type: 'GRPC' }, []],
  [{ type: 'HTTP', http: {}, grpc: {} }, ['128 healthCheck.active']],
  [{ type: 'HTTP', http: { requestBody: { type: 'Text', text: 'a' } } }, ['131 healthCheck.active.http']],
  [
    { type: 'HTTP', http: { requestBody: { type: 'Text', text: 'a' }, method: 'GET' } },
    ['131 healthCheck.active.http'],
  ],
  [{ type: 'HTTP', http: { requestBody: { type: 'Text', text: 'a' }, method: 'pOsT' } }, []],
  [{ type: 'HTTP', http: { expectedResponse: { type: 'Binary' } } }, ['133 healthCheck.active.http.expectedResponse']],
  [
    { type: 'TCP', tcp: { send: { type: 'Text', binary: 'a' }, receive: { type: 'Binary', binary: 'a', text: 'b' } } },
    ['132 healthCheck.active.tcp.receive', '132 healthCheck.active.tcp.send', '133 healthCheck.active.tcp.send'],
  ],
  [{ type: 'GRPC', healthCheckLog: { sinks: [{ type: 'File' }] } }, ['130 healthCheck.active.healthCheckLog.sinks.0']],
])('checks by %j', (active, expected) => {
  expect([...check(active)].sort()).toEqual(expected);
});

it('holds the rules of its parts, at each root', () => {
  const settings = {
    circuitBreaker: { retryBudget: { percent: { numerator: 101 } } },
    http2: { connectionKeepalive: { timeout: '2s', interval: '1s' } },
  };
  expect(brokenRules(backendSettingsRules('a', 'b[]'), { a: settings, b: [settings] })).toEqual([
    '41 a.circuitBreaker.retryBudget.percent',
    '134 a.http2.connectionKeepalive',
    '41 b.0.circuitBreaker.retryBudget.percent',
    '134 b.0.http2.connectionKeepalive',
  ]);
});
