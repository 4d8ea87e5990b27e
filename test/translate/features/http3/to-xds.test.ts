import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/http3/to-xds.ts';
import { managerScope, routeScope } from '../../xds/xds-scopes.ts';

it('is spoken by the manager of the QUIC listener', () => {
  expect(toXds.connectionManager?.(managerScope({}, 'quic'))).toEqual({
    ok: true,
    value: { codecType: 'HTTP3', http3ProtocolOptions: {} },
  });
  expect(toXds.connectionManager?.(managerScope({}, 'tcp'))).toEqual({ ok: true, value: {} });
});

it('is announced with the port that clients see', () => {
  const scope = routeScope({}, { externalPort: 443 });
  expect(toXds.route?.(scope)).toEqual({ ok: true, value: {} });
  expect(toXds.route?.({ ...scope, quic: true })).toEqual({
    ok: true,
    value: { finalResponseHeadersToAdd: [{ append: true, header: { key: 'alt-svc', value: 'h3=":443"; ma=86400' } }] },
  });
});
