import { ok } from '../../../core/result.ts';
import { any, withoutDefaults } from '../../xds/messages.ts';
import { accessLogs } from '../../xds/telemetry/access-logs.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';

const filterType = 'envoy.filters.http.router';

/** The filter that sends requests on; the last of every connection manager (spec/xds-filters.md E.26). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ xds, listener }) => {
    const logs = accessLogs(xds, 'Upstream');
    if (!logs.ok) return logs;
    const typedConfig = any(
      'envoy.extensions.filters.http.router.v3.Router',
      withoutDefaults({
        suppressEnvoyHeaders: !listener.headers?.enableEnvoyHeaders,
        upstreamLog: logs.value,
        upstreamLogOptions: logs.value.length > 0 ? { flushUpstreamLogOnUpstreamStream: true } : undefined,
      }),
    );
    return ok([{ name: filterType, typedConfig }]);
  },
};
