import type { ListenerContext, TranslateContext } from '../../gateway-api/contexts.ts';
import type { HTTPListenerDraft, InfraDraft } from '../../gateway-api/ir-drafts.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import type { AttachmentIndex } from '../attachment/attachment-index.ts';
import { type Claims, createClaims } from '../attachment/resolve-target.ts';

/** State of the stage of ClientTrafficPolicies. */
export interface ClientAttachment {
  readonly context: TranslateContext;
  readonly index: AttachmentIndex;
  /** Gateways and ListenerSets as a whole. */
  readonly owners: Claims;
  /** Listeners that have a policy, by Gateway: keys are those of `listenerKey`. */
  readonly listenersOf: (gateway: string) => Claims & { readonly keys: () => readonly string[] };
  /** HTTP listeners of an IR that share a port. */
  readonly httpListenersOnPort: (irKey: string, port: number) => readonly HTTPListenerDraft[];
  /** The exposed port of a listener in the Infra IR. */
  readonly infraListener: (listener: ListenerContext) => InfraDraft['proxy']['listeners'][number] | undefined;
}

/** The name of a listener inside its Gateway: listeners of a ListenerSet have it in front. */
export function listenerKey({ listener, listenerSet }: ListenerContext): string {
  return listenerSet ? `${keyOf(listenerSet.listenerSet)}/${listener.name}` : listener.name;
}

/** No listener has a policy yet. */
export function createClientAttachment(context: TranslateContext, index: AttachmentIndex): ClientAttachment {
  const listeners = new Map<string, ReturnType<ClientAttachment['listenersOf']>>();
  const byPort = new Map<string, HTTPListenerDraft[]>();
  for (const [irKey, ir] of context.xds) {
    for (const listener of ir.http) {
      const key = `${irKey}:${listener.port}`;
      byPort.set(key, [...(byPort.get(key) ?? []), listener]);
    }
  }
  const infra = new Map(
    [...context.infra].flatMap(([irKey, { proxy }]) =>
      proxy.listeners.map((listener) => [`${irKey}:${listener.name}`, listener] as const),
    ),
  );
  return {
    context,
    index,
    owners: createClaims(),
    listenersOf: (gateway) => {
      const known = listeners.get(gateway) ?? createListenerClaims();
      listeners.set(gateway, known);
      return known;
    },
    httpListenersOnPort: (irKey, port) => byPort.get(`${irKey}:${port}`) ?? [],
    infraListener: ({ gateway, irName }) => infra.get(`${gateway.irKey}:${irName}`),
  };
}

function createListenerClaims(): ReturnType<ClientAttachment['listenersOf']> {
  const claims = createClaims();
  const keys: string[] = [];
  return {
    has: claims.has,
    claim: (key, policy) => {
      const owner = claims.claim(key, policy);
      if (!owner) keys.push(key);
      return owner;
    },
    keys: () => keys,
  };
}
