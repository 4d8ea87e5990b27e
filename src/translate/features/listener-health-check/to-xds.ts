import { ok } from '../../../core/result.ts';
import { any } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';

const filterType = 'envoy.filters.http.health_check';

/** Answers health checks on a path of the listener itself (spec/xds-filters.md E.6). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener: { healthCheck } }) => {
    if (!healthCheck) return ok([]);
    const typedConfig = any('envoy.extensions.filters.http.health_check.v3.HealthCheck', {
      passThroughMode: false,
      headers: [{ name: ':path', stringMatch: { exact: healthCheck.path } }],
    });
    return ok([{ name: filterType, typedConfig }]);
  },
};
