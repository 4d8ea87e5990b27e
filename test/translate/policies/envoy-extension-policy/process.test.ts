import { describe, expect, it } from 'vitest';
import type { EnvoyExtensionPolicy, EnvoyExtensionPolicySpec } from '../../../../src/resources/generated/types.ts';
import { gateway, httpRoute, httpRoutes, ref, run, statuses } from '../fixtures.ts';

const key = 'envoyExtensionPolicies';
const gw = gateway('gw', 'http');
const route = httpRoute('r', [{ name: 'gw' }], ['a', 'b']);
const lua = (inline: string) => ({ lua: [{ type: 'Inline' as const, inline }] });
const good = (text: string) => lua(`function envoy_on_request(h) h:logInfo("${text}") end`);
const gone = (failOpen: boolean) => ({ extProc: [{ backendRefs: [{ name: 'gone', port: 1 }], failOpen }] });

function policy(name: string, spec: EnvoyExtensionPolicySpec): EnvoyExtensionPolicy {
  return {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyExtensionPolicy',
    metadata: { name, namespace: 'default' },
    spec,
  };
}

const translated = (...policies: readonly EnvoyExtensionPolicy[]) =>
  run({ gateways: [gw], httpRoutes: [route], envoyExtensionPolicies: [...policies] });
const names = (result: ReturnType<typeof run>, name: string) =>
  httpRoutes(result)[name]?.envoyExtensions?.luas?.map(({ Name }) => Name);

describe('extensions', () => {
  it('come from the most specific policy', () => {
    const result = translated(
      policy('on-gateway', { targetRefs: [ref('Gateway', 'gw')], ...good('gateway') }),
      policy('on-rule', { targetRefs: [ref('HTTPRoute', 'r', 'a')], ...good('rule') }),
    );
    expect(names(result, 'http:r/a')).toEqual(['envoyextensionpolicy/default/on-rule/lua/0']);
    expect(names(result, 'http:r/b')).toEqual(['envoyextensionpolicy/default/on-gateway/lua/0']);
  });

  it('that fail close the route and leave it to a wider policy', () => {
    const result = translated(
      policy('broken', { targetRefs: [ref('HTTPRoute', 'r', 'a')], ...lua('x = 1') }),
      policy('on-gateway', { targetRefs: [ref('Gateway', 'gw')], ...good('gateway') }),
    );
    expect(httpRoutes(result)['http:r/a']?.directResponse).toEqual({ statusCode: 500 });
    expect(names(result, 'http:r/a')).toEqual(['envoyextensionpolicy/default/on-gateway/lua/0']);
    expect(httpRoutes(result)['http:r/b']?.directResponse).toBeUndefined();
    expect(statuses(result, key).broken).toEqual(['Gateway/gw: Accepted=False/Invalid']);
  });

  it.each([
    ['fail open together', { ...gone(true), ...good('x') }, undefined],
    ['do not fail open', gone(false), { statusCode: 500 }],
    ['fail beside one that never fails open', { ...gone(true), ...lua('x = 1') }, { statusCode: 500 }],
  ])('that %s', (_, spec, response) => {
    const result = translated(policy('p', { targetRefs: [ref('HTTPRoute', 'r')], ...spec }));
    expect(httpRoutes(result)['http:r/a']?.directResponse).toEqual(response);
    expect(statuses(result, key).p).toEqual(['Gateway/gw: Accepted=False/Invalid']);
  });

  it('replace the list of a wider policy when they merge', () => {
    const result = translated(
      policy('wide', { targetRefs: [ref('Gateway', 'gw')], ...good('wide') }),
      policy('empty', { targetRefs: [ref('HTTPRoute', 'r', 'a')], mergeType: 'JSONMerge' }),
      policy('own', { targetRefs: [ref('HTTPRoute', 'r', 'b')], mergeType: 'JSONMerge', ...good('own') }),
    );
    expect(names(result, 'http:r/a')).toEqual(['envoyextensionpolicy/default/wide/lua/0']);
    expect(names(result, 'http:r/b')).toEqual(['envoyextensionpolicy/default/own/lua/0']);
  });
});
