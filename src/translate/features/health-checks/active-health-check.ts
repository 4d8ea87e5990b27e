import { toProtoDuration } from '../../../core/duration.ts';
import { type Message, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import type { ActiveHealthCheck, HealthCheckPayload, HTTPHealthChecker, TCPHealthChecker } from './ir.ts';

/** A probe of one cluster; the route's hostname is the host of HTTP probes that name none (spec/xds-routes-clusters.md D.7). */
export function activeHealthCheck(active: ActiveHealthCheck, routeHostname: string): Message {
  return {
    ...withoutUndefined({
      timeout: toProtoDuration(active.timeout),
      interval: toProtoDuration(active.interval),
      initialJitter: toProtoDuration(active.initialJitter),
      unhealthyThreshold: active.unhealthyThreshold ?? undefined,
      healthyThreshold: active.healthyThreshold ?? undefined,
    }),
    ...checker(active, routeHostname),
  };
}

function checker({ http, tcp, grpc }: ActiveHealthCheck, routeHostname: string): Message {
  if (http) return { httpHealthCheck: httpChecker(http, routeHostname) };
  if (tcp) return { tcpHealthCheck: tcpChecker(tcp) };
  return grpc ? { grpcHealthCheck: withoutDefaults({ serviceName: grpc.service }) } : {};
}

const methods: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'CONNECT',
  'OPTIONS',
  'TRACE',
  'PATCH',
]);

function httpChecker(http: HTTPHealthChecker, routeHostname: string): Message {
  const expected = http.expectedResponse && payload(http.expectedResponse);
  const send = http.requestBody && payload(http.requestBody);
  return withoutDefaults({
    host: http.host || routeHostname,
    path: http.path,
    method: http.method && methods.has(http.method) ? http.method : undefined,
    expectedStatuses: statusRanges(http.expectedStatuses),
    retriableStatuses: statusRanges(http.retriableStatuses),
    receive: expected ? [expected] : [],
    send,
  });
}

function tcpChecker({ send, receive }: TCPHealthChecker): Message {
  const expected = receive && payload(receive);
  return withoutDefaults({ send: send && payload(send), receive: expected ? [expected] : [] });
}

/** Envoy takes text as the hexadecimal digits of its bytes. */
function payload({ text, binary }: HealthCheckPayload): Message | undefined {
  if (binary) return { binary };
  return text ? { text: Buffer.from(text).toString('hex') } : undefined;
}

/** Statuses as ranges whose end is excluded; neighbours share a range, a status that is given twice starts a new one. */
function statusRanges(statuses: readonly number[] | undefined): readonly Message[] {
  const ranges: { start: number; end: number }[] = [];
  for (const status of [...(statuses ?? [])].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.end === status) last.end = status + 1;
    else ranges.push({ start: status, end: status + 1 });
  }
  return ranges.map(({ start, end }) => ({ start: String(start), end: String(end) }));
}
