import { ok } from '../../../core/result.ts';
import type { ProxyHealthCheckLog } from '../../ir/health-check-log.ts';
import { any, type Message, withoutDefaults } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';

/** Event logs of active health checks: the backend's own settings replace those of the fleet (spec/xds-routes-clusters.md D.7). */
export const toXds: ToXdsHooks = {
  cluster: ({ traffic, xds, logHealthChecks }) => {
    const own = traffic.healthCheck?.active?.backendHealthCheckLog;
    const log = own ?? (logHealthChecks ? xds.healthCheckLog : undefined);
    return ok(log ? { healthCheck: eventLog(log) } : {});
  },
};

function eventLog(log: ProxyHealthCheckLog): Message {
  return withoutDefaults({
    alwaysLogHealthCheckFailures: log.alwaysLogHealthCheckFailures,
    alwaysLogHealthCheckSuccess: log.alwaysLogHealthCheckSuccess,
    eventLogger: log.fileSinks?.map(({ path }) => ({
      name: 'envoy.health_check.event_sinks.file',
      typedConfig: any('envoy.extensions.health_check.event_sinks.file.v3.HealthCheckEventFileSink', {
        eventLogPath: path,
      }),
    })),
  });
}
