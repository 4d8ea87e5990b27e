import { describe, expect, it } from 'vitest';
import { loadBalancing } from '../../../../src/translate/features/load-balancing/feature.ts';
import type { HTTPRoute } from '../../../../src/translate/ir/route.ts';
import { problemPaths, trafficInput, trafficOf } from '../traffic-input.ts';

const balancer = (loadBalancer: object) => trafficOf(loadBalancing, { loadBalancer });

describe('load balancing', () => {
  it('hashes, and is nothing at all with a bad table', () => {
    const consistentHash = { type: 'SourceIP', tableSize: 65537 };
    expect(balancer({ type: 'ConsistentHash', consistentHash }).value).toEqual({
      loadBalancer: { consistentHash: { sourceIP: true, tableSize: 65537 } },
    });
    const outcome = balancer({ type: 'ConsistentHash', consistentHash: { ...consistentHash, tableSize: 4 } });
    expect(outcome.value).toBeUndefined();
    expect(problemPaths(outcome)).toEqual(['spec.loadBalancer.consistentHash.tableSize']);
  });

  it('warms up where the algorithm can', () => {
    const slowStart = { window: '60s' };
    expect(balancer({ type: 'LeastRequest', slowStart }).value).toEqual({
      loadBalancer: { leastRequest: { slowStart: { window: '1m0s' } } },
    });
    expect(balancer({ type: 'Random', slowStart }).value).toEqual({ loadBalancer: { random: {} } });
    expect(problemPaths(balancer({ type: 'RoundRobin', slowStart: { window: 'x' } }))).toEqual([
      'spec.loadBalancer.slowStart.window',
    ]);
  });

  it('adds zones and the endpoint override to any algorithm, and nothing to an unknown one', () => {
    const modifiers = {
      zoneAware: { preferLocal: { minEndpointsThreshold: 3, force: {} }, weightedZones: [{ zone: 'z', weight: 1 }] },
      endpointOverride: { extractFrom: [{ header: 'x-host' }] },
    };
    expect(balancer({ type: 'RoundRobin', ...modifiers }).value).toEqual({
      loadBalancer: {
        roundRobin: {},
        preferLocal: { minEndpointsThreshold: 3, force: {} },
        weightedZones: [{ zone: 'z', weight: 1 }],
        endpointOverride: { extractFrom: [{ header: 'x-host' }] },
      },
    });
    expect(balancer({ type: 'DynamicModule', ...modifiers })).toEqual({});
  });

  it('says whether load reports are kept when utilization has settings', () => {
    expect(balancer({ type: 'BackendUtilization', slowStart: { window: '1s' } }).value).toEqual({
      loadBalancer: { backendUtilization: {} },
    });
    const backendUtilization = { blackoutPeriod: '10s', outOfBand: { reportingPeriod: '5s', port: 9000 } };
    expect(balancer({ type: 'BackendUtilization', backendUtilization }).value).toEqual({
      loadBalancer: { backendUtilization: { ...backendUtilization, keepResponseHeaders: false } },
    });
  });

  it('hides load reports from clients of routes that the policy targets', () => {
    const route: HTTPRoute = {
      name: 'r',
      hostname: '*',
      isHTTP2: false,
      removeResponseHeaders: ['endpoint-load-metrics'],
    };
    const onRoute = (loadBalancer: object) =>
      loadBalancing.fromApi?.traffic?.onRoute?.(trafficInput({ loadBalancer }), route);
    expect(onRoute({ type: 'BackendUtilization' })).toEqual({
      removeResponseHeaders: ['endpoint-load-metrics', 'endpoint-load-metrics-bin'],
    });
    expect(onRoute({ type: 'BackendUtilization', backendUtilization: { keepResponseHeaders: true } })).toEqual({});
    expect(onRoute({ type: 'Random' })).toEqual({});
  });
});
