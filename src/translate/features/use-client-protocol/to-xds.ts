import { ok } from '../../../core/result.ts';
import type { ClusterOrigin, ToXdsHooks } from '../to-xds-hooks.ts';

/** Speaks to backends in the protocol of the client. */
export const toXds: ToXdsHooks = {
  cluster: ({ origin }) => ok({ useDownstreamProtocol: asksFor(origin) }),
};

function asksFor(origin: ClusterOrigin): boolean {
  switch (origin.kind) {
    case 'httpRoute':
      return origin.route.useClientProtocol === true;
    case 'mergedBackend':
      return origin.backendCluster.useClientProtocol === true;
    case 'other':
      return false;
  }
}
