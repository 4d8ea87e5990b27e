import { describe, expect, it } from 'vitest';
import {
  nestedConfigSource,
  pollSeconds,
  restConfigSource,
  withRestSources,
} from '../../../src/envoy/xds-server/config-source.ts';

describe('withRestSources', () => {
  it('points nested sources at the server and keeps what stands beside them', () => {
    const message = { a: [{ sdsConfig: { ads: {}, initialFetchTimeout: '0s', resourceApiVersion: 'V3' } }], b: 1 };
    expect(withRestSources(message)).toEqual({
      a: [{ sdsConfig: { initialFetchTimeout: '0s', ...nestedConfigSource } }],
      b: 1,
    });
  });

  it('leaves other sources', () => {
    const message = { sdsConfig: { pathConfigSource: { path: '/x' } } };
    expect(withRestSources(message)).toEqual(message);
  });
});

describe('sources', () => {
  it.each([
    ['listeners and clusters', restConfigSource, ['listeners', 'clusters'] as const],
    ['what these name', nestedConfigSource, ['routes', 'endpoints', 'secrets'] as const],
  ])('of %s wait longer than the server does', (_, source, types) => {
    const { requestTimeout } = source.apiConfigSource as { readonly requestTimeout: string };
    for (const type of types) expect(Number.parseFloat(requestTimeout)).toBeGreaterThan(pollSeconds[type]);
  });
});
