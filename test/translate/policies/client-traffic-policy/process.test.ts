import { describe, expect, it } from 'vitest';
import {
  clientPolicy,
  gateway,
  httpListeners,
  httpRoute,
  httpRoutes,
  listenerSet,
  ref,
  run,
  statuses,
} from '../fixtures.ts';

const key = 'clientTrafficPolicies';
const limit = (value: number) => ({ connection: { connectionLimit: { value } } });

describe('attachment of ClientTrafficPolicies', () => {
  it('gives a listener to the most specific policy', () => {
    const result = run({
      gateways: [gateway('gw', 'a', 'b')],
      clientTrafficPolicies: [
        clientPolicy('gateway', { targetRefs: [ref('Gateway', 'gw')], ...limit(1) }),
        clientPolicy('listener', { targetRefs: [ref('Gateway', 'gw', 'a')], ...limit(2) }),
        clientPolicy('late', { targetRefs: [ref('Gateway', 'gw', 'a')] }),
        clientPolicy('lost', { targetRefs: [ref('Gateway', 'gw', 'missing'), ref('Gateway', 'missing')] }),
      ],
    });
    expect(Object.entries(statuses(result, key))).toEqual([
      ['listener', ['Gateway/gw/a: Accepted=True/Accepted']],
      ['late', ['Gateway/gw/a: Accepted=False/Conflicted']],
      ['lost', ['Gateway/gw/missing: Accepted=False/TargetNotFound']],
      ['gateway', ['Gateway/gw: Overridden=True/Overridden, Accepted=True/Accepted']],
    ]);
    const { a, b } = httpListeners(result);
    expect([a?.connection?.limit?.value, b?.connection?.limit?.value]).toEqual([2, 1]);
  });

  it('lets a ListenerSet keep its listeners from the Gateway', () => {
    const result = run({
      gateways: [gateway('gw', 'a')],
      listenerSets: [listenerSet('ls', 'gw', { extra: 9000 })],
      clientTrafficPolicies: [
        clientPolicy('gateway', { targetRefs: [ref('Gateway', 'gw')], ...limit(1) }),
        clientPolicy('set', { targetRefs: [ref('ListenerSet', 'ls')], ...limit(2) }),
      ],
    });
    expect(statuses(result, key)).toEqual({
      set: ['ListenerSet/ls: Accepted=True/Accepted'],
      gateway: ['Gateway/gw: Overridden=True/Overridden, Accepted=True/Accepted'],
    });
    expect(httpListeners(result).extra?.connection?.limit?.value).toBe(2);
  });

  it('lets a policy for the Gateway replace one that named a listener of a ListenerSet through the Gateway', () => {
    const result = run({
      gateways: [gateway('gw', 'a')],
      listenerSets: [listenerSet('ls', 'gw', { extra: 9000 })],
      clientTrafficPolicies: [
        clientPolicy('section', {
          targetRefs: [ref('Gateway', 'gw', 'extra')],
          ...limit(1),
          tcpKeepalive: { probes: 3 },
          enableProxyProtocol: true,
          timeout: { http: { idleTimeout: '5s' } },
          http2: { maxConcurrentStreams: 7 },
          path: { disableMergeSlashes: true },
        }),
        clientPolicy('gateway', { targetRefs: [ref('Gateway', 'gw')], healthCheck: { path: '/healthz' } }),
      ],
    });
    const { extra } = httpListeners(result);
    expect(extra?.healthCheck).toEqual({ path: '/healthz' });
    expect(extra?.path.mergeSlashes).toBe(false);
    for (const field of ['connection', 'tcpKeepalive', 'proxyProtocol', 'timeout', 'http2'] as const)
      expect(extra?.[field], field).toBeUndefined();
  });

  it('refuses to treat listeners on one port differently', () => {
    const shared = gateway(
      'gw',
      { name: 'a', port: 80, protocol: 'HTTP', hostname: 'a.example' },
      { name: 'b', port: 80, protocol: 'HTTP', hostname: 'b.example' },
    );
    const section = clientPolicy('p', { targetRefs: [ref('Gateway', 'gw', 'a')], ...limit(1) });
    const result = run({ gateways: [shared], clientTrafficPolicies: [section] });
    expect(statuses(result, key).p).toEqual(['Gateway/gw/a: Accepted=False/Invalid']);
    expect(httpListeners(result).a?.connection).toBeUndefined();
    const whole = clientPolicy('p', { targetRefs: [ref('Gateway', 'gw')], ...limit(1) });
    const accepted = run({ gateways: [shared], clientTrafficPolicies: [whole] });
    expect(statuses(accepted, key).p).toEqual(['Gateway/gw: Accepted=True/Accepted']);
    expect(httpListeners(accepted).b?.connection?.limit?.value).toBe(1);
  });
});

describe('settings of ClientTrafficPolicies', () => {
  const route = httpRoute('r', [{ name: 'gw' }]);

  it('answer 500 when one is wrong, and keep those that are not of the connection', () => {
    const result = run({
      gateways: [gateway('gw', 'a')],
      httpRoutes: [route],
      clientTrafficPolicies: [
        clientPolicy('p', {
          targetRefs: [ref('Gateway', 'gw')],
          timeout: { http: { idleTimeout: 'soon' } },
          path: { disableMergeSlashes: true },
          ...limit(1),
        }),
      ],
    });
    expect(statuses(result, key).p).toEqual(['Gateway/gw: Accepted=False/Invalid']);
    const { a } = httpListeners(result);
    expect(a?.path.mergeSlashes).toBe(false);
    expect(a?.connection).toBeUndefined();
    expect(httpRoutes(result)['a:r/all']?.directResponse).toEqual({ statusCode: 500 });
  });

  it('warn about deprecated fields', () => {
    const result = run({
      gateways: [gateway('gw', 'a')],
      clientTrafficPolicies: [
        clientPolicy('p', { targetRef: ref('Gateway', 'gw'), headers: { preserveXRequestID: true } }),
      ],
    });
    expect(statuses(result, key).p).toEqual(['Gateway/gw: Accepted=True/Accepted, Warning=True/DeprecatedField']);
    expect(httpListeners(result).a?.headers).toEqual({
      withUnderscoresAction: 'RejectRequest',
      requestID: 'PreserveOrGenerate',
    });
  });
});
