import { fail, ok, type Result } from '../../../core/result.ts';
import type { EnvoyListenerScope } from '../../features/to-xds-hooks.ts';
import type { CoreListenerDetails } from '../../ir/listener.ts';
import type { ListenerDraft } from '../drafts.ts';
import { mergeMessages } from '../message/merge-messages.ts';
import { type Message, withoutDefaults } from '../messages.ts';
import { listenerName } from '../names.ts';
import type { XdsTranslation } from '../translation.ts';
import { validateMessage } from '../validation/validate-message.ts';

/** An Envoy listener and the IR listener that it is made for. */
export type EnvoyListenerKind = EnvoyListenerScope extends infer Scope
  ? Scope extends EnvoyListenerScope
    ? Pick<Scope, 'transport' | 'listener'>
    : never
  : never;

/**
 * Makes an Envoy listener without filter chains for the first IR listener on an address and port (spec/xds.md B.1, B.3)
 * and adds it to the table. Fails when the address is none or a feature fails.
 */
export function addEnvoyListener(t: XdsTranslation, kind: EnvoyListenerKind): Result<ListenerDraft, string> {
  const { transport, listener } = kind;
  let fields: Message = { address: { socketAddress: socketAddress(listener, transport) } };
  if (transport === 'quic') {
    fields = {
      ...fields,
      udpListenerConfig: { downstreamSocketConfig: {}, quicOptions: {} },
      drainType: 'MODIFY_ONLY',
    };
  }
  for (const { run } of t.hooks('listener')) {
    const part = run({ ...t.scope, ...kind });
    if (!part.ok) return part;
    fields = mergeMessages(fields, part.value);
  }
  const invalid = validateMessage(fields);
  if (invalid) return fail(invalid);
  const draft: ListenerDraft = {
    name: listenerName(listener, transport, t.scope.options),
    transport,
    address: listener.address,
    port: listener.port,
    fields,
    listenerFilters: [],
    filterChains: [],
    sources: [],
  };
  return ok(t.table.addListener(draft));
}

function socketAddress(listener: CoreListenerDetails, transport: 'tcp' | 'quic' | 'udp'): Message {
  return {
    ...withoutDefaults({ protocol: transport === 'tcp' ? undefined : 'UDP' }),
    address: listener.address,
    portValue: listener.port,
    ...withoutDefaults({ ipv4Compat: listener.ipFamily === 'DualStack' }),
  };
}
