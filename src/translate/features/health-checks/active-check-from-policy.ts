import { compact } from '../../../core/compact.ts';
import { formatDuration, parseDuration } from '../../../core/duration.ts';
import type {
  HealthCheckActive,
  HealthCheckActiveHTTP,
  HealthCheckActiveTCP,
  HealthCheckLog,
  HealthCheckPayload as PayloadSpec,
} from '../../../resources/generated/types.ts';
import { filled } from '../../fields/filled.ts';
import type { ProxyHealthCheckLog } from '../../ir/health-check-log.ts';
import type { ActiveHealthCheck, HealthCheckPayload, HTTPHealthChecker, TCPHealthChecker } from './ir.ts';

const defaultExpectedStatuses = [200];
const standardOutput = '/dev/stdout';

/** Probes of backends. Times and thresholds are always there, null when the policy leaves them to Envoy. */
export function activeCheckFromPolicy(spec: HealthCheckActive): ActiveHealthCheck {
  return compact({
    timeout: duration(spec.timeout),
    interval: duration(spec.interval),
    initialJitter: spec.initialJitter,
    unhealthyThreshold: spec.unhealthyThreshold ?? null,
    healthyThreshold: spec.healthyThreshold ?? null,
    http: spec.type === 'HTTP' && spec.http ? httpChecker(spec.http) : undefined,
    tcp: spec.type === 'TCP' && spec.tcp ? tcpChecker(spec.tcp) : undefined,
    grpc: spec.type === 'GRPC' ? compact({ service: spec.grpc?.service }) : undefined,
    overrides: spec.overrides && compact({ port: spec.overrides.port }),
    backendHealthCheckLog: spec.healthCheckLog && eventLog(spec.healthCheckLog),
  });
}

function duration(text: string | undefined): string | null {
  const parsed = text === undefined || text === null ? undefined : parseDuration(text);
  return parsed?.ok ? formatDuration(parsed.value) : null;
}

function httpChecker(spec: HealthCheckActiveHTTP): HTTPHealthChecker {
  const expected = statuses(spec.expectedStatuses);
  const retriable = statuses(spec.retriableStatuses);
  return compact({
    host: spec.hostname ?? '',
    path: spec.path ?? '',
    method: spec.method?.toUpperCase(),
    expectedStatuses: expected.length > 0 ? expected : defaultExpectedStatuses,
    retriableStatuses: filled(retriable),
    expectedResponse: payload(spec.expectedResponse),
    requestBody: payload(spec.requestBody),
  });
}

function tcpChecker(spec: HealthCheckActiveTCP): TCPHealthChecker {
  return compact({ send: payload(spec.send), receive: payload(spec.receive) });
}

function statuses(list: readonly number[] | undefined): readonly number[] {
  return [...new Set(list ?? [])].sort((a, b) => a - b);
}

function payload(spec: PayloadSpec | undefined): HealthCheckPayload | undefined {
  switch (spec?.type) {
    case 'Text':
      return compact({ text: spec.text });
    case 'Binary':
      return compact({ binary: spec.binary || undefined });
    default:
      return undefined;
  }
}

/** Without matches every outcome of a probe is logged; without sinks the log goes to the standard output. */
function eventLog({ matches = [], sinks = [] }: HealthCheckLog): ProxyHealthCheckLog {
  const logs = (match: 'Failure' | 'Success'): true | undefined =>
    matches.length === 0 || matches.includes(match) ? true : undefined;
  const files = sinks.flatMap((sink) => (sink.type === 'File' && sink.file ? [{ path: sink.file.path }] : []));
  return compact({
    alwaysLogHealthCheckFailures: logs('Failure'),
    alwaysLogHealthCheckSuccess: logs('Success'),
    fileSinks: sinks.length === 0 ? [{ path: standardOutput }] : filled(files),
  });
}
