import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';

const snakeNames = new Map<string, string>();
const camelNames = new Map<string, string>();

/** `last_updated` for `lastUpdated`. */
export function snakeName(camel: string): string {
  let snake = snakeNames.get(camel);
  if (snake === undefined) {
    snake = camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    snakeNames.set(camel, snake);
  }
  return snake;
}

/** `lastUpdated` for `last_updated`: protobuf's JSON name of a field. */
export function camelName(snake: string): string {
  let camel = camelNames.get(snake);
  if (camel === undefined) {
    camel = snake.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    camelNames.set(snake, camel);
  }
  return camel;
}

/**
 * A field of a protobuf message in JSON, by its lowerCamelCase name. Envoy writes snake_case, saved dumps of the
 * Go egctl lowerCamelCase; both are read.
 */
export function field(message: JsonValue | undefined, name: string): JsonValue | undefined {
  if (!isObject(message)) return undefined;
  return message[name] ?? message[snakeName(name)];
}

/** A message field; undefined when it is absent or no message. */
export function messageField(message: JsonValue | undefined, name: string): JsonObject | undefined {
  const value = field(message, name);
  return isObject(value) ? value : undefined;
}

/** A repeated field; empty when it is absent. */
export function listField(message: JsonValue | undefined, name: string): readonly JsonValue[] {
  const value = field(message, name);
  return Array.isArray(value) ? value : [];
}

/** A text field; empty when it is absent. */
export function textField(message: JsonValue | undefined, name: string): string {
  const value = field(message, name);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A nested field by the lowerCamelCase names on the way. */
export function fieldAt(message: JsonValue | undefined, ...path: readonly string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((value, name) => field(value, name), message);
}

/** The last part of a type URL: `Listener` of `type.googleapis.com/envoy.config.listener.v3.Listener`. */
export function typeName(message: JsonValue | undefined): string {
  const url = textField(message, '@type');
  return url.slice(url.lastIndexOf('.') + 1);
}
