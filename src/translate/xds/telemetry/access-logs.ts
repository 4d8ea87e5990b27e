import { ok, type Result } from '../../../core/result.ts';
import type { Xds } from '../../ir/xds.ts';
import type { Message } from '../messages.ts';

/** Where access logs are attached. */
export type AccessLogKind = 'Listener' | 'Route' | 'Upstream';

/** The access logs of one kind, in order; the error says which log cannot be written (spec F.1, F.2). */
export function accessLogs(_xds: Xds, _kind: AccessLogKind): Result<readonly Message[], string> {
  return ok([]);
}
