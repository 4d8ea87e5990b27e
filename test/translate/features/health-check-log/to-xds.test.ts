import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/health-check-log/to-xds.ts';
import { clusterScope } from '../../xds/xds-scopes.ts';

const fleet = { fileSinks: [{ path: '/dev/stdout' }], alwaysLogHealthCheckFailures: true };
const own = { alwaysLogHealthCheckSuccess: true };
const active = { timeout: null, interval: null, unhealthyThreshold: null, healthyThreshold: null };

it('logs as the fleet does where that applies', () => {
  const expected = {
    alwaysLogHealthCheckFailures: true,
    eventLogger: [{ name: 'envoy.health_check.event_sinks.file', typedConfig: { eventLogPath: '/dev/stdout' } }],
  };
  const xds = { healthCheckLog: fleet };
  expect(toXds.cluster?.(clusterScope({ xds }))).toMatchObject({ ok: true, value: { healthCheck: expected } });
  expect(toXds.cluster?.(clusterScope({ xds, logHealthChecks: false }))).toEqual({ ok: true, value: {} });
});

it('logs as the backend asks instead', () => {
  const traffic = { healthCheck: { active: { ...active, backendHealthCheckLog: own } } };
  expect(toXds.cluster?.(clusterScope({ xds: { healthCheckLog: fleet }, traffic }))).toEqual({
    ok: true,
    value: { healthCheck: own },
  });
});
