import { describe, expect, it } from 'vitest';
import { validateFilterOrder } from '../../../../src/translate/gateway-api/envoy-proxy/validate-filter-order.ts';

describe('validateFilterOrder', () => {
  const wasm = 'envoy.filters.http.wasm';
  const lua = 'envoy.filters.http.lua';
  const cors = 'envoy.filters.http.cors';

  it('takes no order, and none at all', () => {
    expect(validateFilterOrder(undefined)).toEqual([]);
    expect(validateFilterOrder([{ name: wasm }])).toEqual([]);
  });

  it('takes orders that agree, also when they repeat', () => {
    expect(
      validateFilterOrder([
        { name: wasm, before: lua },
        { name: lua, after: wasm },
        { name: cors, before: wasm },
      ]),
    ).toEqual([]);
  });

  it('refuses the entry that closes a cycle, and a filter beside itself', () => {
    const order = [
      { name: wasm, before: lua },
      { name: lua, before: cors },
      { name: cors, before: wasm },
      { name: lua, after: lua },
    ] as const;
    expect(validateFilterOrder(order).map(({ path }) => path?.at(-1))).toEqual([2, 3]);
  });
});
