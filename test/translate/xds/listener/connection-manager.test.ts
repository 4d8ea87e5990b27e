import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { ToXdsHooks } from '../../../../src/translate/features/to-xds-hooks.ts';
import type { HTTPListener } from '../../../../src/translate/ir/listener.ts';
import {
  connectionManagerFilter,
  createConnectionManager,
} from '../../../../src/translate/xds/listener/connection-manager.ts';
import { any } from '../../../../src/translate/xds/messages.ts';
import { httpScope } from '../xds-scopes.ts';
import { startedTranslation } from '../xds-translation.ts';

const filter = { name: 'f', typedConfig: any('x') };
const create = (
  hooks: readonly ToXdsHooks[],
  listener: Partial<HTTPListener> = {},
  transport: 'tcp' | 'quic' = 'tcp',
) => createConnectionManager(startedTranslation({}, hooks), httpScope(listener), transport);

describe('createConnectionManager', () => {
  it('asks the control plane for the routes of its listener', () => {
    expect(create([], { tls: { alpnProtocols: null } })).toEqual({
      ok: true,
      value: {
        fields: {
          statPrefix: 'https-8080',
          rds: {
            configSource: { ads: {}, initialFetchTimeout: '0s', resourceApiVersion: 'V3' },
            routeConfigName: 'web',
          },
          serverHeaderTransformation: 'PASS_THROUGH',
          useRemoteAddress: true,
        },
        routeConfigName: 'web',
        httpFilters: [],
      },
    });
  });

  it('takes fields and filters of features, later ones over earlier ones', () => {
    const made = create(
      [
        { connectionManager: ({ transport }) => ok({ codec: transport, useRemoteAddress: false, a: { x: 1 } }) },
        { connectionManager: () => ok({ a: { y: 2 } }), httpFilters: () => ok([filter]) },
      ],
      {},
      'quic',
    );
    expect(made).toMatchObject({
      ok: true,
      value: { fields: { codec: 'quic', useRemoteAddress: false, a: { x: 1, y: 2 } }, httpFilters: [filter] },
    });
  });

  it.each<[string, ToXdsHooks]>([
    ['a feature fails', { connectionManager: () => fail('no') }],
    ['filters of a feature fail', { httpFilters: () => fail('no') }],
    ['Envoy would refuse a field', { connectionManager: () => ok({ directResponse: { status: 700 } }) }],
    [
      'Envoy would refuse a filter',
      { httpFilters: () => ok([{ name: 'f', typedConfig: any('x', { directResponse: { status: 700 } }) }]) },
    ],
  ])('fails when %s', (_, hooks) => {
    expect(create([hooks])).toMatchObject({ ok: false });
  });
});

it('is a network filter with its HTTP filters', () => {
  const draft = { fields: { statPrefix: 's' }, routeConfigName: 'r', httpFilters: [filter] };
  expect(connectionManagerFilter(draft)).toEqual({
    name: 'envoy.filters.network.http_connection_manager',
    typedConfig: {
      '@type': 'type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager',
      statPrefix: 's',
      httpFilters: [filter],
    },
  });
});
