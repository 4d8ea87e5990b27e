import { ok } from '../../../core/result.ts';
import { headerValueOptions } from '../../xds/message/header-values.ts';
import { withoutDefaults } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';

/** Header changes of a route and of single backends (spec/xds-routes-clusters.md C.4). */
export const toXds: ToXdsHooks = {
  route: ({ route }) =>
    ok({
      requestHeadersToAdd: headerValueOptions(route.addRequestHeaders),
      requestHeadersToRemove: route.removeRequestHeaders ?? [],
      responseHeadersToAdd: headerValueOptions(route.addResponseHeaders),
      responseHeadersToRemove: route.removeResponseHeaders ?? [],
    }),
  weightedCluster: ({ filters }) =>
    withoutDefaults({
      requestHeadersToAdd: headerValueOptions(filters?.addRequestHeaders),
      requestHeadersToRemove: filters?.removeRequestHeaders,
      responseHeadersToAdd: headerValueOptions(filters?.addResponseHeaders),
      responseHeadersToRemove: filters?.removeResponseHeaders,
    }),
};
