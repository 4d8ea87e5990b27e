import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';

/** Conditions of Gateways that the translation sets only when there is something to say; an old one would stay for ever. */
const decidedForGateways: ReadonlySet<JsonValue | undefined> = new Set([
  'ResolvedRefs',
  'InsecureFrontendValidationMode',
]);

/**
 * The status of an object without what this controller decided at another time, as the controller itself starts from: an old refusal
 * must not outlive its reason. What other controllers and the cluster wrote stays. Undefined when nothing is left.
 */
export function foreignStatus({ kind, status }: JsonObject, controllerName: string): JsonValue | undefined {
  if (!isObject(status)) return undefined;
  const { conditions, listeners: _listeners, attachedListenerSets: _count, parents, ancestors, ...rest } = status;
  const kept: JsonObject = {
    ...rest,
    ...entries('conditions', kind === 'Gateway' ? conditions : undefined, (condition) => !isDecided(condition)),
    ...entries('parents', parents, (parent) => parent.controllerName !== controllerName),
    // Entries that name no controller are those of EnvoyProxies.
    ...entries('ancestors', ancestors, ({ controllerName: name }) => name !== undefined && name !== controllerName),
  };
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** A refused Gateway is judged again; that one was accepted or has addresses is not for the translation to take back. */
function isDecided({ type, status }: JsonObject): boolean {
  return decidedForGateways.has(type) || (type === 'Accepted' && status !== 'True');
}

function entries(field: string, list: JsonValue | undefined, keep: (entry: JsonObject) => boolean): JsonObject {
  const kept = Array.isArray(list) ? list.filter((entry) => isObject(entry) && keep(entry)) : [];
  return kept.length > 0 ? { [field]: kept } : {};
}
