import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/mirror/to-xds.ts';
import { httpRoute, routeScope } from '../../xds/xds-scopes.ts';

const destination = { name: 'copy' };

it.each([
  [undefined, { numerator: 100 }],
  [20, { numerator: 200_000, denominator: 'MILLION' }],
  [0.5, { numerator: 5_000, denominator: 'MILLION' }],
])('copies %s percent of requests', (percentage, defaultValue) => {
  expect(toXds.route?.(routeScope({ mirrors: [{ destination, percentage }] }))).toEqual({
    ok: true,
    value: {
      action: {
        requestMirrorPolicies: [
          { cluster: 'copy', disableShadowHostSuffixAppend: true, runtimeFraction: { defaultValue } },
        ],
      },
    },
  });
});

it('copies nothing for 0 percent but keeps the cluster', () => {
  const mirrors = [{ destination, percentage: 0 }];
  expect(toXds.route?.(routeScope({ mirrors }))).toEqual({ ok: true, value: {} });
  expect(toXds.routeDestinations?.(httpRoute({ mirrors }))).toEqual([destination]);
});
