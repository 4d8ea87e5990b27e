import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/listener-health-check/to-xds.ts';
import { httpScope } from '../../xds/xds-scopes.ts';

it('answers on its path', () => {
  expect(toXds.httpFilters?.(httpScope({ healthCheck: { path: '/healthz' } }))).toMatchObject({
    value: [
      {
        name: 'envoy.filters.http.health_check',
        typedConfig: { passThroughMode: false, headers: [{ name: ':path', stringMatch: { exact: '/healthz' } }] },
      },
    ],
  });
  expect(toXds.httpFilters?.(httpScope())).toEqual({ ok: true, value: [] });
});
