import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/compression/to-xds.ts';
import { routeScope } from '../../xds/xds-scopes.ts';
import { filtersFor } from '../filter-output.ts';

it('makes one compressor for each type, from the first route that uses it', () => {
  const routes = [
    { traffic: { compression: [{ type: 'Gzip' as const, minContentLength: 100 }] } },
    { traffic: { compression: [{ type: 'Zstd' as const, chooseFirst: true }, { type: 'Gzip' as const }] } },
  ];
  expect(filtersFor(toXds, routes)).toMatchObject([
    {
      name: 'envoy.filters.http.compressor.gzip',
      disabled: true,
      typedConfig: { responseDirectionConfig: { commonConfig: { minContentLength: 100 } } },
    },
    { name: 'envoy.filters.http.compressor.zstd', typedConfig: { chooseFirst: true } },
  ]);
});

it('keeps backends from compressing', () => {
  const traffic = { compression: [{ type: 'Brotli' as const }] };
  expect(toXds.route?.(routeScope({ traffic }))).toMatchObject({
    ok: true,
    value: {
      requestHeadersToRemove: ['accept-encoding'],
      typedPerFilterConfig: { 'envoy.filters.http.compressor.brotli': {} },
    },
  });
  const removed = toXds.route?.(routeScope({ traffic, removeRequestHeaders: ['accept-encoding'] }));
  expect(removed).toMatchObject({ ok: true, value: { requestHeadersToRemove: [] } });
});

it.each([{}, { type: null }, { type: 'Snappy' }, { type: 'toString' }])(
  'refuses %j, which was never checked',
  (entry) => {
    const traffic = { compression: [entry] } as never;
    expect(filtersFor(toXds, [{ traffic }])).toEqual(expect.any(String));
    expect(toXds.route?.(routeScope({ traffic }))).toMatchObject({ ok: false });
  },
);
