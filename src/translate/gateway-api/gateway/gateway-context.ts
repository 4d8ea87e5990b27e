import type { EnvoyProxy, Gateway, GatewayListener } from '../../../resources/generated/types.ts';
import type { GatewayContext, ListenerContext, ListenerSetContext } from '../contexts.ts';
import { listenerName } from '../names.ts';
import type { Condition } from '../status/condition.ts';

/** What is known of a Gateway before its listeners are looked at. */
export interface GatewaySettings {
  readonly irKey: string;
  readonly envoyProxy?: EnvoyProxy;
  readonly ownEnvoyProxy: boolean;
  readonly mergeBackends: boolean;
}

/** The context of a Gateway with the conditions of its input status and no listeners yet. */
export function createGatewayContext(gateway: Gateway, settings: GatewaySettings): GatewayContext {
  const conditions: Condition[] = [...(gateway.status?.conditions ?? [])];
  return { gateway, ...settings, conditions, listeners: [] };
}

/** Adds a listener of the Gateway itself or of a ListenerSet to the Gateway's context. */
export function addListener(
  gateway: GatewayContext,
  listener: GatewayListener,
  listenerSet?: ListenerSetContext,
): ListenerContext {
  const context: ListenerContext = {
    gateway,
    ...(listenerSet && { listenerSet }),
    listener,
    irName: listenerName(gateway.gateway, listenerSet?.listenerSet, listener.name ?? ''),
    conditions: [],
    supportedKinds: [],
    attachedRoutes: 0,
    ready: false,
    certificates: [],
    certificateNames: [],
  };
  gateway.listeners.push(context);
  return context;
}
