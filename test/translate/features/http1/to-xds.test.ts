import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/http1/to-xds.ts';
import { clusterScope, httpRoute, listenerSettings, managerScope } from '../../xds/xds-scopes.ts';

const origin = (http1: object) =>
  ({ kind: 'httpRoute', listener: listenerSettings({ http1 }), route: httpRoute() }) as const;

it('is left to Envoy unless something is set', () => {
  expect(toXds.connectionManager?.(managerScope({ http1: { enableTrailers: false } }))).toEqual({
    ok: true,
    value: {},
  });
});

it('sets options towards clients', () => {
  const http1 = {
    enableTrailers: true,
    http10: { defaultHost: 'shop.test' },
    ignoredUpgradeTypes: [{ name: '', exact: 'h2c', distinct: false }],
  };
  expect(toXds.connectionManager?.(managerScope({ http1 }))).toEqual({
    ok: true,
    value: {
      httpProtocolOptions: {
        enableTrailers: true,
        acceptHttp10: true,
        defaultHostForHttp10: 'shop.test',
        ignoreHttp11Upgrade: [{ exact: 'h2c' }],
      },
    },
  });
});

it('sets them towards backends too, without ignored upgrades', () => {
  const ignored = { ignoredUpgradeTypes: [{ name: '', exact: 'h2c', distinct: false }] };
  expect(toXds.cluster?.(clusterScope({ origin: origin(ignored) }))).toEqual({ ok: true, value: {} });
  expect(toXds.cluster?.(clusterScope({ origin: origin({ ...ignored, enableTrailers: true }) }))).toEqual({
    ok: true,
    value: { http1ProtocolOptions: { enableTrailers: true } },
  });
});
