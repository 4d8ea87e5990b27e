import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/backend-scheme/to-xds.ts';
import { managerScope } from '../../xds/xds-scopes.ts';

it.each([
  [true, { schemeHeaderTransformation: { matchUpstream: true } }],
  [undefined, {}],
])('follows the backend: %s', (matchBackendScheme, expected) => {
  expect(toXds.connectionManager?.(managerScope({ matchBackendScheme }))).toEqual({ ok: true, value: expected });
});
