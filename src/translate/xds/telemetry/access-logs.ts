import { fail, ok, type Result } from '../../../core/result.ts';
import type { Xds } from '../../ir/xds.ts';
import type { Message, TypedExtension } from '../messages.ts';
import { accessLogFilter } from './access-log-filter.ts';
import { fileLogOfJson, fileLogOfText } from './file-access-log.ts';
import { grpcAccessLog } from './grpc-access-log.ts';
import { openTelemetryAccessLog } from './open-telemetry-access-log.ts';

/** Where Envoy writes access logs: a listener, a proxy (HTTP, TCP or UDP), or the router's upstream requests. */
export type AccessLogKind = 'Listener' | 'Route' | 'Upstream';

interface LogEntry {
  readonly logType?: AccessLogKind;
  readonly celMatches?: readonly string[];
}

/** The access logs of one kind, by format and then in IR order (spec/xds-telemetry-patches.md F.1, F.2). */
export function accessLogs(xds: Xds, kind: AccessLogKind): Result<readonly Message[], string> {
  const { text, json, als, openTelemetry } = xds.accessLog ?? {};
  if (text?.some((entry) => applies(entry, kind) && entry.format == null)) {
    return fail('a text access log has no format: set format.text of the access log in the EnvoyProxy');
  }
  return ok([
    ...logsOf(text, kind, fileLogOfText),
    ...logsOf(json, kind, fileLogOfJson),
    ...logsOf(als, kind, grpcAccessLog),
    ...logsOf(openTelemetry, kind, openTelemetryAccessLog),
  ]);
}

function logsOf<Entry extends LogEntry>(
  entries: readonly Entry[] | undefined,
  kind: AccessLogKind,
  build: (entry: Entry) => TypedExtension,
): readonly Message[] {
  return (entries ?? [])
    .filter((entry) => applies(entry, kind))
    .map((entry) => {
      // A log for all kinds would have an entry of each connection twice: listeners only log what found no chain.
      const onlyUnrouted = kind === 'Listener' && !entry.logType;
      const filter = accessLogFilter(entry.celMatches ?? [], onlyUnrouted);
      return filter ? { ...build(entry), filter } : build(entry);
    });
}

/** A log without a type is for listeners and proxies, never for upstream requests. */
function applies(entry: LogEntry, kind: AccessLogKind): boolean {
  return entry.logType ? entry.logType === kind : kind !== 'Upstream';
}
