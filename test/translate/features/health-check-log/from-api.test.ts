import { describe, expect, it } from 'vitest';
import type { HealthCheckLog } from '../../../../src/resources/generated/types.ts';
import { fromApi } from '../../../../src/translate/features/health-check-log/from-api.ts';
import { proxyInput } from '../proxy-input.ts';

function read(healthCheckLog: HealthCheckLog | undefined) {
  return fromApi.envoyProxy?.fleet?.(proxyInput({ telemetry: { healthCheckLog } }))?.value?.healthCheckLog;
}

describe('health check log of a fleet', () => {
  it('is off by default', () => expect(read(undefined)).toBeUndefined());

  it('logs everything to the standard output without matches and sinks', () => {
    expect(read({})).toEqual({
      fileSinks: [{ path: '/dev/stdout' }],
      alwaysLogHealthCheckFailures: true,
      alwaysLogHealthCheckSuccess: true,
    });
  });

  it('sets the flags of its matches only', () => {
    const sinks = [{ type: 'File' as const, file: { path: '/log' } }];
    expect(read({ matches: ['Failure'], sinks })).toEqual({
      fileSinks: [{ path: '/log' }],
      alwaysLogHealthCheckFailures: true,
    });
    expect(read({ matches: ['HealthyTransition'], sinks })).toEqual({ fileSinks: [{ path: '/log' }] });
  });
});
