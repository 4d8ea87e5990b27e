import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/core/json.ts';
import type { EnvoyProxySpec } from '../../../../src/resources/generated/types.ts';
import { effectiveEnvoyProxy } from '../../../../src/translate/gateway-api/envoy-proxy/effective-envoy-proxy.ts';
import { envoyProxy } from '../context-of.ts';

const merge = (ofDefault?: EnvoyProxySpec, ofClass?: EnvoyProxySpec, ofGateway?: EnvoyProxySpec) =>
  effectiveEnvoyProxy(
    {
      ...(ofDefault && { defaultSpec: ofDefault }),
      ...(ofClass && { ofClass: envoyProxy('class', ofClass) }),
      ...(ofGateway && { ofGateway: envoyProxy('own', ofGateway) }),
    },
    (object) => object as unknown as JsonObject,
  );

describe('effectiveEnvoyProxy', () => {
  it('returns what needs no merging as it is', () => {
    const ofClass = envoyProxy('class', {});
    const ofGateway = envoyProxy('own', {});
    const snapshot = () => ({});
    expect(effectiveEnvoyProxy({}, snapshot)).toBeUndefined();
    expect(effectiveEnvoyProxy({ ofClass }, snapshot)).toBe(ofClass);
    expect(effectiveEnvoyProxy({ ofClass, ofGateway, defaultSpec: {} }, snapshot)).toBe(ofGateway);
    expect(effectiveEnvoyProxy({ defaultSpec: { concurrency: 1 } }, snapshot)?.spec).toEqual({ concurrency: 1 });
  });

  it.each(['StrategicMerge', 'JSONMerge'] as const)('lays the Gateway over the class by %s', (mergeType) => {
    const merged = merge(
      undefined,
      { concurrency: 2, ipFamily: 'IPv4', extraArgs: ['a'] },
      { mergeType, ipFamily: 'IPv6', extraArgs: ['b'] },
    );
    expect(merged?.metadata.name).toBe('own');
    expect(merged?.spec).toEqual({ mergeType, concurrency: 2, ipFamily: 'IPv6', extraArgs: ['b'] });
  });

  it('lays both over the default in the way of the class, else of the Gateway', () => {
    const byDefault = { concurrency: 4 };
    expect(merge(byDefault, { mergeType: 'JSONMerge' }, { ipFamily: 'IPv6' })?.spec).toEqual({
      concurrency: 4,
      ipFamily: 'IPv6',
    });
    expect(merge(byDefault, {}, { mergeType: 'JSONMerge' })?.spec.concurrency).toBe(4);
    expect(merge(byDefault, { mergeType: 'Replace' }, { mergeType: 'JSONMerge' })?.spec.concurrency).toBeUndefined();
  });

  it('merges the snapshots, and drops their nulls', () => {
    const merged = effectiveEnvoyProxy(
      { ofClass: envoyProxy('class', {}), ofGateway: envoyProxy('own', { mergeType: 'JSONMerge' }) },
      ({ metadata }) => ({ kind: 'EnvoyProxy', spec: { [metadata.name ?? '']: 1, bootstrap: { type: null } } }),
    );
    expect(merged).toEqual({ kind: 'EnvoyProxy', spec: { class: 1, own: 1, bootstrap: {} } });
  });
});
