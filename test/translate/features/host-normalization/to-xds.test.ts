import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/host-normalization/to-xds.ts';
import { managerScope } from '../../xds/xds-scopes.ts';

it.each([
  [true, { stripTrailingHostDot: true }],
  [false, {}],
])('strips a trailing dot: %s', (stripTrailingHostDot, expected) => {
  expect(toXds.connectionManager?.(managerScope({ host: { stripTrailingHostDot } }))).toEqual({
    ok: true,
    value: expected,
  });
});
