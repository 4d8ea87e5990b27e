import { isObject, type JsonObject } from '../json.ts';

/** The JSON object in what a server sent or a Secret holds; undefined for anything else. */
export function parseJsonObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
