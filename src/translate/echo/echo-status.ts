import type { JsonObject } from '../../core/json.ts';
import type { GatewayContext, ListenerContext, RouteContext } from '../gateway-api/contexts.ts';
import { routeStatus } from '../gateway-api/route/route-status.ts';
import type { Condition } from '../gateway-api/status/condition.ts';
import type { StatusDraft } from '../gateway-api/status/status-draft.ts';

/** Conditions as statuses show them: a time that nobody set is null, as in the Go egctl. */
export function echoConditions(conditions: readonly Condition[]): JsonObject[] {
  return conditions.map(({ type, status, observedGeneration, lastTransitionTime, reason, message }) => ({
    type,
    status,
    ...(observedGeneration && { observedGeneration }),
    lastTransitionTime: lastTransitionTime ?? null,
    reason,
    message,
  }));
}

/** Status of an EnvoyProxy, a Backend or a policy: whichever of conditions and ancestors it has. */
export function echoDraft({ conditions, ancestors }: StatusDraft): JsonObject {
  return {
    ...(conditions?.length && { conditions: echoConditions(conditions) }),
    ...(ancestors?.length && {
      ancestors: ancestors.map((a) => ({
        ancestorRef: { ...a.ancestorRef } as JsonObject,
        ...(a.controllerName !== undefined && { controllerName: a.controllerName }),
        ...(a.conditions.length > 0 && { conditions: echoConditions(a.conditions) }),
      })),
    }),
  };
}

/** Status of a Gateway: that of the input with the Gateway's conditions and, unless it failed, what it says of listeners rebuilt. */
export function echoGatewayStatus(context: GatewayContext, failed: boolean): JsonObject | undefined {
  const own = context.listeners.filter((listener) => !listener.listenerSet);
  const {
    listeners: oldListeners,
    attachedListenerSets: oldCount,
    conditions: _conditions,
    ...rest
  } = (context.gateway.status ?? {}) as JsonObject;
  const attachedListenerSets = failed ? oldCount : context.attachedListenerSets;
  const listeners = failed ? oldListeners : own.map((l) => ({ ...echoListener(l), supportedKinds: kindsOf(l) }));
  const status: JsonObject = {
    ...rest,
    ...(context.conditions.length > 0 && { conditions: echoConditions(context.conditions) }),
    ...(Array.isArray(listeners) && listeners.length > 0 && { listeners }),
    ...(attachedListenerSets && { attachedListenerSets }),
  };
  return Object.keys(status).length > 0 ? status : undefined;
}

/** Status entry of a listener; entries of ListenerSets leave an empty list of kinds out, Gateways print it. */
export function echoListener(listener: ListenerContext): JsonObject {
  return {
    name: listener.listener.name ?? '',
    ...(listener.supportedKinds.length > 0 && { supportedKinds: kindsOf(listener) }),
    attachedRoutes: listener.attachedRoutes,
    conditions: listener.conditions.length > 0 ? echoConditions(listener.conditions) : null,
  };
}

function kindsOf({ supportedKinds }: ListenerContext): JsonObject[] {
  return supportedKinds.map(({ group, kind }) => ({ ...(group !== undefined && { group }), kind }));
}

/** Status of a route: old entries where they were, ours with new conditions, then entries of parents that had none. */
export function echoRouteStatus(route: RouteContext, controllerName: string): JsonObject {
  return {
    parents: routeStatus(route, controllerName).map((entry) => ({
      parentRef: { ...entry.parentRef } as JsonObject,
      ...(entry.controllerName !== undefined && { controllerName: entry.controllerName }),
      conditions: echoConditions(entry.conditions),
    })),
  };
}
