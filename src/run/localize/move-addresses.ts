import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { Localization } from './localization.ts';

/** A copy of a message in which the addresses of endpoints are those of this machine. */
export function moveAddresses(message: JsonObject, endpoint: Localization['endpoint']): JsonObject {
  const visit = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    if (typeof value.address === 'string' && typeof value.portValue === 'number') {
      const target = endpoint(value.address, value.portValue);
      return target ? { ...value, address: target.host, portValue: target.port } : value;
    }
    const out: Record<string, JsonValue> = {};
    for (const [key, member] of Object.entries(value)) if (member !== undefined) out[key] = visit(member);
    return out;
  };
  return visit(message) as JsonObject;
}
