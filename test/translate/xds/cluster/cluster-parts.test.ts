import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { ClusterPart } from '../../../../src/translate/features/to-xds-hooks.ts';
import { mergeClusterParts } from '../../../../src/translate/xds/cluster/cluster-parts.ts';
import { any } from '../../../../src/translate/xds/messages.ts';
import { clusterScope } from '../xds-scopes.ts';
import { startedTranslation } from '../xds-translation.ts';
import { mergedPart } from './cluster-part.ts';

const merge = (...parts: readonly (ClusterPart | string)[]) => {
  const hooks = parts.map((part) => ({ cluster: () => (typeof part === 'string' ? fail(part) : ok(part)) }));
  return mergeClusterParts(startedTranslation({}, hooks), clusterScope());
};
const filter = (name: string) => ({ name, typedConfig: any('x') });

describe('mergeClusterParts', () => {
  it('is empty where no feature says anything', () => {
    expect(merge()).toEqual({ ok: true, value: mergedPart() });
    expect(merge({}, {})).toEqual({ ok: true, value: mergedPart() });
  });

  it('merges messages and joins lists in the order of the features', () => {
    const merged = merge(
      { cluster: { a: { x: 1 } }, healthCheck: { h: 1 }, httpFilters: [filter('1')], secrets: [{ name: 's' }] },
      { cluster: { a: { y: 2 } }, healthCheck: { i: 2 }, httpFilters: [filter('2')], secrets: [{ name: 't' }] },
      { commonHttpProtocolOptions: { idleTimeout: '1s' } },
      { commonHttpProtocolOptions: { maxRequestsPerConnection: 2 } },
    );
    expect(merged).toMatchObject({
      ok: true,
      value: {
        cluster: { a: { x: 1, y: 2 } },
        healthCheck: { h: 1, i: 2 },
        httpFilters: [{ name: '1' }, { name: '2' }],
        secrets: [{ name: 's' }, { name: 't' }],
        commonHttpProtocolOptions: { idleTimeout: '1s', maxRequestsPerConnection: 2 },
      },
    });
  });

  it('takes the last of what stands alone, and keeps it when later features are silent', () => {
    const wrapTransportSocket = (inner: object) => ({ inner }) as never;
    const endpointHealthCheck = () => ({});
    const first = { http1ProtocolOptions: { a: 1 }, http2ProtocolOptions: {}, useDownstreamProtocol: true };
    const merged = merge(
      { ...first, hashPolicy: [{ a: 1 }], wrapTransportSocket, endpointHealthCheck },
      { http1ProtocolOptions: { b: 1 }, hashPolicy: [] },
      { cluster: {} },
    );
    expect(merged.ok && merged.value).toMatchObject({
      http1ProtocolOptions: { b: 1 },
      http2ProtocolOptions: {},
      useDownstreamProtocol: true,
      hashPolicy: [],
      wrapTransportSocket,
      endpointHealthCheck,
    });
  });

  it('names the feature that refuses', () => {
    expect(merge({}, 'no', 'never')).toEqual({ ok: false, error: 'f1: no' });
  });
});
