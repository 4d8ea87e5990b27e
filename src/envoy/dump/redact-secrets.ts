import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { sectionTypes } from './config-dump.ts';
import { snakeName, typeName } from './proto-field.ts';

/** base64 of the text `[redacted]`, the form in which Envoy hides bytes itself. */
const redactedBytes = Buffer.from('[redacted]').toString('base64');

/** Fields of envoy.extensions.transport_sockets.tls.v3.Secret whose contents are secret. */
const secretFields = new Set([
  'private_key',
  'password',
  'pkcs12',
  'private_key_provider',
  'session_ticket_keys',
  'generic_secret',
]);

/** Contents of a DataSource. */
const contents = new Set(['inline_bytes', 'inline_string', 'inlineBytes', 'inlineString']);

/**
 * Hides private keys, passwords, ticket keys and generic secrets in a dump's configs. Envoy does so itself; dumps that came
 * another way (files, older releases) may not be redacted. Certificates are public and stay.
 */
export function redactSecrets(config: JsonObject): JsonObject {
  return typeName(config) === sectionTypes.secret ? (walk(config, false) as JsonObject) : config;
}

function walk(value: JsonValue | undefined, secret: boolean): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((item: JsonValue) => walk(item, secret) ?? null);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]): readonly [string, JsonValue | undefined] => {
      if (secret && contents.has(key)) return [key, key.endsWith('ytes') ? redactedBytes : '[redacted]'];
      return [key, walk(member, secret || secretFields.has(snakeName(key)))];
    }),
  );
}
