import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/grpc/to-xds.ts';
import { httpScope } from '../../xds/xds-scopes.ts';

it.each([
  [{ enableGRPCWeb: true, enableGRPCStats: true }, ['envoy.filters.http.grpc_web', 'envoy.filters.http.grpc_stats']],
  [{ enableGRPCStats: true }, ['envoy.filters.http.grpc_stats']],
  [undefined, []],
])('%j', (grpc, names) => {
  const filters = toXds.httpFilters?.(httpScope({ grpc }));
  expect(filters?.ok && filters.value.map((f) => f.name)).toEqual(names);
});

it('is what the first listener of a port asked for', () => {
  expect(toXds.httpFilters?.({ ...httpScope({ grpc: { enableGRPCWeb: true } }), joins: true })).toEqual({
    ok: true,
    value: [],
  });
});
