import { describe, expect, it } from 'vitest';
import { fieldSources } from '../../../../src/translate/policies/attachment/effective-policy.ts';
import { backendPolicy, gateway, httpRoute, httpRoutes, listenerSet, ref, run, statuses } from '../fixtures.ts';

const retries = (numRetries: number) => ({ retry: { numRetries } });
const gw = gateway('gw', 'http', 'other');
const route = httpRoute('r', [{ name: 'gw' }], ['a', 'b']);
const key = 'backendTrafficPolicies';

describe('attachment of BackendTrafficPolicies', () => {
  it('lets the most specific policy win and tells the others', () => {
    const result = run({
      gateways: [gw],
      httpRoutes: [route],
      backendTrafficPolicies: [
        backendPolicy('on-gateway', { targetRefs: [ref('Gateway', 'gw')], ...retries(1) }),
        backendPolicy('on-listener', { targetRefs: [ref('Gateway', 'gw', 'http')], ...retries(2) }),
        backendPolicy('on-rule', { targetRefs: [ref('HTTPRoute', 'r', 'a')], ...retries(3) }),
      ],
    });
    const numbers = Object.fromEntries(
      Object.entries(httpRoutes(result)).map(([name, { traffic }]) => [name, traffic?.retry?.numRetries]),
    );
    expect(numbers).toEqual({ 'http:r/a': 3, 'http:r/b': 2, 'other:r/a': 3, 'other:r/b': 1 });
    expect(Object.entries(statuses(result, key))).toEqual([
      ['on-rule', ['Gateway/gw: Accepted=True/Accepted']],
      ['on-listener', ['Gateway/gw/http: Accepted=True/Accepted, Overridden=True/Overridden']],
      ['on-gateway', ['Gateway/gw: Accepted=True/Accepted, Overridden=True/Overridden']],
    ]);
    expect(httpRoutes(result)['http:r/a']?.metadata?.policies).toEqual([
      { kind: 'BackendTrafficPolicy', name: 'on-rule', namespace: 'default' },
    ]);
  });

  it('gives a target to the first policy only', () => {
    const result = run({
      gateways: [gw],
      httpRoutes: [route],
      backendTrafficPolicies: [
        backendPolicy('first', { targetRef: ref('HTTPRoute', 'r'), ...retries(1) }),
        backendPolicy('second', { targetRefs: [ref('HTTPRoute', 'r')], ...retries(2) }),
        backendPolicy('nowhere', { targetRefs: [ref('HTTPRoute', 'missing'), ref('HTTPRoute', 'r', 'missing')] }),
        backendPolicy('idle', { targetSelectors: [{ kind: 'GRPCRoute' }] }),
      ],
    });
    expect(statuses(result, key)).toEqual({
      nowhere: ['Gateway/gw: Accepted=False/TargetNotFound'],
      first: ['Gateway/gw: Accepted=True/Accepted, Warning=True/DeprecatedField'],
      second: ['Gateway/gw: Accepted=False/Conflicted'],
    });
    expect(httpRoutes(result)['http:r/a']?.traffic?.retry).toEqual({ numRetries: 1 });
  });

  it('tells a policy of a route about policies of its rules', () => {
    const result = run({
      gateways: [gw],
      httpRoutes: [route],
      backendTrafficPolicies: [
        backendPolicy('rule', { targetRefs: [ref('HTTPRoute', 'r', 'b')], ...retries(1) }),
        backendPolicy('route', { targetRefs: [ref('HTTPRoute', 'r')], ...retries(2) }),
      ],
    });
    expect(statuses(result, key).route).toEqual(['Gateway/gw: Accepted=True/Accepted, Overridden=True/Overridden']);
  });

  it('reaches the listeners of ListenerSets through the Gateway, and each ListenerSet by itself', () => {
    const set = listenerSet('ls', 'gw', { extra: 9000 });
    const both = httpRoute('r', [{ name: 'gw', sectionName: 'http' }, { ...ref('ListenerSet', 'ls') }]);
    const result = run({
      gateways: [gw],
      listenerSets: [set],
      httpRoutes: [both],
      backendTrafficPolicies: [
        backendPolicy('on-gateway', { targetRefs: [ref('Gateway', 'gw')], ...retries(1) }),
        backendPolicy('on-set', { targetRefs: [ref('ListenerSet', 'ls')], ...retries(2) }),
      ],
    });
    const routes = httpRoutes(result);
    expect(routes['http:r/all']?.traffic?.retry?.numRetries).toBe(1);
    expect(routes['extra:r/all']?.traffic?.retry?.numRetries).toBe(2);
    expect(statuses(result, key)['on-gateway']).toEqual([
      'Gateway/gw: Accepted=True/Accepted, Overridden=True/Overridden',
    ]);
  });
});

describe('merging of BackendTrafficPolicies', () => {
  const parent = backendPolicy('parent', {
    targetRefs: [ref('Gateway', 'gw')],
    ...retries(1),
    rateLimit: { local: { rules: [{ limit: { requests: 5, unit: 'Hour' } }] } },
  });

  it('happens on each listener with the policy above it', () => {
    const own = backendPolicy('own', {
      targetRefs: [ref('HTTPRoute', 'r', 'a')],
      mergeType: 'StrategicMerge',
      timeout: { http: { requestTimeout: '2s' } },
      rateLimit: {
        local: {
          rules: [
            { clientSelectors: [{ headers: [{ name: 'x', value: 'y' }] }], limit: { requests: 1, unit: 'Hour' } },
          ],
        },
      },
    });
    const result = run({ gateways: [gw], httpRoutes: [route], backendTrafficPolicies: [parent, own] });
    const { traffic } = httpRoutes(result)['http:r/a'] ?? {};
    expect(traffic?.retry).toEqual({ numRetries: 1 });
    expect(traffic?.timeout).toEqual({ http: { requestTimeout: '2s' } });
    // The rules of each policy are built by themselves: the default is the route's, which has none of its own.
    expect(traffic?.rateLimit?.local).toEqual({
      default: { requests: 4294967295, unit: 'Second' },
      rules: [
        {
          headerMatches: [{ name: 'x', exact: 'y', distinct: false }],
          limit: { requests: 1, unit: 'Hour' },
          name: 'default/own/rule/0',
        },
      ],
    });
    expect(statuses(result, key)).toEqual({
      own: [
        'Gateway/gw/http: Merged=True/Merged',
        'Gateway/gw/other: Merged=True/Merged',
        'Gateway/gw: Accepted=True/Accepted',
      ],
      parent: ['Gateway/gw: Accepted=True/Accepted, Merged=True/Merged'],
    });
  });

  it('tells the source of each field', () => {
    const own = backendPolicy('own', {
      targetRefs: [ref('HTTPRoute', 'r')],
      mergeType: 'JSONMerge',
      timeout: { http: { requestTimeout: '2s' } },
    });
    const result = run({ gateways: [gw], httpRoutes: [route], backendTrafficPolicies: [parent, own] });
    const { traffic = {} } = httpRoutes(result)['http:r/b'] ?? {};
    const retry = traffic.retry ?? {};
    expect(result.provenance.originsOf(retry)).toEqual([{ object: parent, path: ['spec', 'retry'] }]);
    const effective = result.effectivePolicies.of(traffic);
    const sources = effective ? fieldSources(effective) : [];
    expect(sources.map(({ path, policy }) => [path.join('.'), policy.metadata.name])).toEqual([
      ['spec.retry.numRetries', 'parent'],
      ['spec.rateLimit.local.rules', 'parent'],
      ['spec.timeout.http.requestTimeout', 'own'],
    ]);
  });

  it('refuses a merge type that it does not know', () => {
    const own = backendPolicy('own', { targetRefs: [ref('HTTPRoute', 'r')], mergeType: 'Replace' });
    const result = run({
      gateways: [gateway('gw', 'http')],
      httpRoutes: [route],
      backendTrafficPolicies: [parent, own],
    });
    expect(statuses(result, key).own).toEqual([
      'Gateway/gw/http: Accepted=False/Invalid',
      'Gateway/gw: Accepted=True/Accepted',
    ]);
  });
});

describe('invalid BackendTrafficPolicies', () => {
  it('make routes answer 500 and leave the rest to less specific policies', () => {
    const result = run({
      gateways: [gw],
      httpRoutes: [route],
      backendTrafficPolicies: [
        backendPolicy('bad', {
          targetRefs: [ref('HTTPRoute', 'r', 'a')],
          loadBalancer: { type: 'ConsistentHash', consistentHash: { type: 'SourceIP', tableSize: 4 } },
        }),
        backendPolicy('good', { targetRefs: [ref('Gateway', 'gw')], ...retries(1) }),
      ],
    });
    expect(statuses(result, key).bad).toEqual(['Gateway/gw: Accepted=False/Invalid']);
    const bad = httpRoutes(result)['http:r/a'];
    expect(bad?.directResponse).toEqual({ statusCode: 500 });
    expect(bad?.traffic).toEqual({ retry: { numRetries: 1 } });
    expect(httpRoutes(result)['http:r/b']?.directResponse).toBeUndefined();
  });
});
