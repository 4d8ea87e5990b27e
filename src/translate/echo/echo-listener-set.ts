import type { JsonObject } from '../../core/json.ts';
import type { ListenerSetContext } from '../gateway-api/contexts.ts';
import { echoConditions, echoListener } from './echo-status.ts';

/** Status of a ListenerSet: its conditions and, once it is attached to a Gateway, its listeners. Empty statuses are left out. */
export function echoListenerSetStatus({
  listenerSet,
  gateway,
  conditions,
}: ListenerSetContext): JsonObject | undefined {
  const { conditions: _old, listeners: oldListeners, ...rest } = (listenerSet.status ?? {}) as JsonObject;
  const own = gateway?.listeners
    .filter((listener) => listener.listenerSet?.listenerSet === listenerSet)
    .map(echoListener);
  const listeners = own ?? oldListeners;
  const status: JsonObject = {
    ...rest,
    ...(conditions.length > 0 && { conditions: echoConditions(conditions) }),
    ...(Array.isArray(listeners) && listeners.length > 0 && { listeners }),
  };
  return Object.keys(status).length > 0 ? status : undefined;
}
