import type { Result } from '../../../core/result.ts';
import { ok } from '../../../core/result.ts';
import type { Xds } from '../../ir/xds.ts';
import { type Message, withoutDefaults } from '../../xds/messages.ts';
import { type AccessLogKind, accessLogs } from '../../xds/telemetry/access-logs.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';

/** Access logs of listeners and proxies (spec/xds-telemetry-patches.md F.1); those of upstream requests are the router's. */
export const toXds: ToXdsHooks = {
  listener: ({ xds }) => accessLogField(xds, 'Listener'),
  connectionManager: ({ xds }) => accessLogField(xds, 'Route'),
  networkProxy: ({ xds }) => accessLogField(xds, 'Route'),
};

function accessLogField(xds: Xds, kind: AccessLogKind): Result<Message, string> {
  const logs = accessLogs(xds, kind);
  return logs.ok ? ok(withoutDefaults({ accessLog: logs.value })) : logs;
}
