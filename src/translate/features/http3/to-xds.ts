import { ok } from '../../../core/result.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';

/** HTTP/3 on the QUIC twin of a listener; responses tell clients that it is there (spec/xds.md A.5). */
export const toXds: ToXdsHooks = {
  connectionManager: ({ transport }) =>
    ok(transport === 'quic' ? { codecType: 'HTTP3', http3ProtocolOptions: {} } : {}),
  route: ({ listener, quic }) => {
    if (!quic) return ok({});
    const value = `h3=":${listener.externalPort ?? listener.port}"; ma=86400`;
    return ok({ finalResponseHeadersToAdd: [{ append: true, header: { key: 'alt-svc', value } }] });
  },
};
