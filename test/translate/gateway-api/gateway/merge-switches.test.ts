import { describe, expect, it } from 'vitest';
import type { EnvoyProxySpec } from '../../../../src/resources/generated/types.ts';
import { emptyResourceSet, type ResourceSet } from '../../../../src/resources/resource-set.ts';
import {
  asksToMergeGateways,
  mergesBackends,
  mergesGateways,
} from '../../../../src/translate/gateway-api/gateway/merge-switches.ts';
import { controllerOptions } from '../../../../src/translate/options.ts';
import { envoyProxy } from '../context-of.ts';

function sources(ofClass?: EnvoyProxySpec, ofDefault?: EnvoyProxySpec, options = {}) {
  const resources: ResourceSet = {
    ...emptyResourceSet(),
    ...(ofClass && { envoyProxyForGatewayClass: envoyProxy('class', ofClass) }),
    ...(ofDefault && { envoyProxyDefaultSpec: ofDefault }),
  };
  return { resources, options: { ...controllerOptions, ...options } };
}

describe('mergesGateways', () => {
  it.each<[string, EnvoyProxySpec | undefined, EnvoyProxySpec | undefined, boolean]>([
    ['nobody asks', undefined, undefined, false],
    ['the class asks', { mergeGateways: true }, undefined, true],
    ['the default asks', undefined, { mergeGateways: true }, true],
    ['the default asks and the class does not say', {}, { mergeGateways: true }, true],
    ['the class refuses', { mergeGateways: false }, { mergeGateways: true }, false],
  ])('%s', (_name, ofClass, ofDefault, expected) => {
    expect(mergesGateways(sources(ofClass, ofDefault))).toBe(expected);
    expect(asksToMergeGateways(sources(ofClass, ofDefault))).toBe(expected);
  });

  it('does not where that is not honoured, although it is asked for', () => {
    const found = sources({ mergeGateways: true }, undefined, { mergeGatewaysHonoured: false });
    expect([asksToMergeGateways(found), mergesGateways(found)]).toEqual([true, false]);
  });
});

describe('mergesBackends', () => {
  const asks = { mergeBackends: {} };

  it('is asked for by the effective EnvoyProxy, the class or the default', () => {
    expect(mergesBackends(sources(), undefined)).toBe(false);
    expect(mergesBackends(sources(), envoyProxy('own', asks))).toBe(true);
    expect(mergesBackends(sources(asks), envoyProxy('own', {}))).toBe(true);
    expect(mergesBackends(sources({}, asks), undefined)).toBe(true);
  });

  it('can be switched off', () => {
    expect(mergesBackends(sources(asks, asks, { mergeBackendsHonoured: false }), envoyProxy('own', asks))).toBe(false);
  });
});
