import { fail, ok, type Result } from '../../../core/result.ts';
import type { ListenerScope } from '../../features/to-xds-hooks.ts';
import type { ConnectionManagerDraft } from '../drafts.ts';
import { mergeMessages } from '../message/merge-messages.ts';
import { adsConfigSource, any, type Message } from '../messages.ts';
import { httpStatPrefix, routeConfigName } from '../names.ts';
import type { XdsTranslation } from '../translation.ts';
import { validateMessage } from '../validation/validate-message.ts';
import { joinHttpFilters } from './http-filters.ts';

/** The name of the network filter for HTTP. */
export const connectionManagerName = 'envoy.filters.network.http_connection_manager';

/** Makes the connection manager of an HTTP listener with the fields and filters of all features (spec/xds.md B.5). */
export function createConnectionManager(
  t: XdsTranslation,
  scope: ListenerScope,
  transport: 'tcp' | 'quic',
): Result<ConnectionManagerDraft, string> {
  const routeConfig = routeConfigName(scope.listener, t.scope.options);
  let fields: Message = {
    statPrefix: httpStatPrefix(scope.listener, t.scope.options),
    rds: { configSource: adsConfigSource, routeConfigName: routeConfig },
    serverHeaderTransformation: 'PASS_THROUGH',
    useRemoteAddress: true,
  };
  for (const { run } of t.hooks('connectionManager')) {
    const part = run({ ...scope, transport });
    if (!part.ok) return part;
    fields = mergeMessages(fields, part.value);
  }
  const httpFilters = joinHttpFilters(t, [], { ...scope, joins: false });
  if (!httpFilters.ok) return httpFilters;
  const invalid = validateMessage(fields) ?? validateMessage({ httpFilters: httpFilters.value });
  return invalid ? fail(invalid) : ok({ fields, routeConfigName: routeConfig, httpFilters: httpFilters.value });
}

/** The connection manager as a network filter. */
export function connectionManagerFilter(draft: ConnectionManagerDraft): Message {
  return {
    name: connectionManagerName,
    typedConfig: any('envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager', {
      ...draft.fields,
      httpFilters: draft.httpFilters,
    }),
  };
}
