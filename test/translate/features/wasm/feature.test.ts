import { expect, it } from 'vitest';
import { wasm } from '../../../../src/translate/features/wasm/feature.ts';
import { httpRoute } from '../../xds/xds-scopes.ts';

it('calls the control plane, which keeps modules, for routes with one', () => {
  const calls = (envoyExtensions: object | undefined) => wasm.callsControlPlane?.(httpRoute({ envoyExtensions }));
  expect(calls({ wasms: [{}] })).toBe(true);
  expect([calls({ wasms: [] }), calls({ luas: [{}] }), calls(undefined)]).toEqual([false, false, false]);
});
