import { isObject, type JsonValue } from '../../../core/json.ts';
import type { Message } from '../messages.ts';

/** Merges fields into a message: messages below the top are merged, everything else (lists, Anys too) is replaced. */
export function mergeMessages(into: Message, fields: Message): Message {
  const out: Record<string, JsonValue | undefined> = { ...into };
  for (const [key, value] of Object.entries(fields)) {
    const present = out[key];
    out[key] = isPlain(present) && isPlain(value) ? mergeMessages(present, value) : value;
  }
  return out;
}

function isPlain(value: JsonValue | undefined): value is Message {
  return isObject(value) && !('@type' in value);
}
