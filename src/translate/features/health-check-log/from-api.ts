import type { HealthCheckLog } from '../../../resources/generated/types.ts';
import type { ProxyHealthCheckLog } from '../../ir/health-check-log.ts';
import type { FromApiHooks } from '../feature.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  envoyProxy: {
    fleet: ({ envoyProxy }) => {
      const log = envoyProxy?.spec?.telemetry?.healthCheckLog;
      return log ? { value: { healthCheckLog: healthCheckLogOf(log) } } : {};
    },
  },
};

const defaultPath = '/dev/stdout';

/** Without matches every event is logged; without sinks events go to the standard output (spec/gateway-api.md 7). */
function healthCheckLogOf({ matches = [], sinks = [] }: HealthCheckLog): ProxyHealthCheckLog {
  const paths = sinks.flatMap(({ file }) => file?.path ?? []);
  const all = matches.length === 0;
  return {
    fileSinks: (sinks.length === 0 ? [defaultPath] : paths).map((path) => ({ path })),
    ...((all || matches.includes('Failure')) && { alwaysLogHealthCheckFailures: true }),
    ...((all || matches.includes('Success')) && { alwaysLogHealthCheckSuccess: true }),
  };
}
