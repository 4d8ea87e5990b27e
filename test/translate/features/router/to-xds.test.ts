import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/router/to-xds.ts';
import { httpScope } from '../../xds/xds-scopes.ts';

it.each([
  [undefined, true],
  [{ enableEnvoyHeaders: true }, undefined],
])('with headers %j suppresses Envoy headers: %s', (headers, suppressEnvoyHeaders) => {
  const filters = toXds.httpFilters?.(httpScope({ headers }));
  expect(filters?.ok && filters.value[0]?.typedConfig.suppressEnvoyHeaders).toBe(suppressEnvoyHeaders);
});
