import { ok, type Result } from '../../../core/result.ts';
import type { NetworkProxyScope } from '../../features/to-xds-hooks.ts';
import type { RouteDestination } from '../../ir/destination.ts';
import { mergeMessages } from '../message/merge-messages.ts';
import type { Message } from '../messages.ts';
import type { XdsTranslation } from '../translation.ts';

type ProxyScope = NetworkProxyScope extends infer Scope
  ? Scope extends NetworkProxyScope
    ? Pick<Scope, 'transport' | 'listener' | 'route'>
    : never
  : never;

/** Fields that features set on a TCP or UDP proxy. */
export function networkProxyFields(t: XdsTranslation, scope: ProxyScope): Result<Message, string> {
  let fields: Message = {};
  for (const { run } of t.hooks('networkProxy')) {
    const part = run({ ...t.scope, ...scope });
    if (!part.ok) return part;
    fields = mergeMessages(fields, part.value);
  }
  return ok(fields);
}

/** The cluster that a TCP or UDP proxy sends to: the destination's own, or the first merged backend. */
export function proxyClusterName(destination: RouteDestination): string {
  if (destination.settings?.length) return destination.name;
  return destination.backendClusterRefs?.[0]?.name ?? destination.name;
}
