import type { JsonValue } from '../../../core/json.ts';

/** A value of the API as JSON: the generated types have no index signature, although they are plain data. */
export function asJson(value: unknown): JsonValue | undefined {
  return value as JsonValue | undefined;
}
