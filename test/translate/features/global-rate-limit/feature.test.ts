import { expect, it } from 'vitest';
import { globalRateLimit } from '../../../../src/translate/features/global-rate-limit/feature.ts';
import { httpRoute } from '../../xds/xds-scopes.ts';

it('calls the control plane for routes with a global limit only', () => {
  const calls = (traffic: object | undefined) => globalRateLimit.callsControlPlane?.(httpRoute({ traffic }));
  expect(calls({ rateLimit: { global: { rules: [] } } })).toBe(true);
  expect(calls({ rateLimit: { local: {} } })).toBe(false);
  expect([calls({}), calls(undefined)]).toEqual([false, false]);
});
