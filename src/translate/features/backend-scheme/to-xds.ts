import { ok } from '../../../core/result.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';

/** Lets :scheme follow the transport towards the backend instead of the client's. */
export const toXds: ToXdsHooks = {
  connectionManager: ({ listener }) =>
    ok(listener.matchBackendScheme ? { schemeHeaderTransformation: { matchUpstream: true } } : {}),
};
