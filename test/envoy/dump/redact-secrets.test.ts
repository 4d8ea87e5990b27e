import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { redactSecrets } from '../../../src/envoy/dump/redact-secrets.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const type = 'type.googleapis.com/envoy.admin.v3.SecretsConfigDump';
const redacted = (secret: JsonObject) =>
  (
    redactSecrets({ '@type': type, dynamic_active_secrets: [{ name: 'a', secret }] }) as {
      readonly dynamic_active_secrets: readonly [{ readonly name: string; readonly secret: JsonObject }];
    }
  ).dynamic_active_secrets[0].secret;
const bytes = { inline_bytes: base64('secret') };
const hidden = { inline_bytes: base64('[redacted]') };

describe('redactSecrets', () => {
  it('hides keys and passwords, not certificates', () => {
    const certificate_chain = { inline_bytes: base64('public') };
    expect(
      redacted({ tls_certificate: { certificate_chain, private_key: bytes, password: bytes, pkcs12: bytes } }),
    ).toEqual({
      tls_certificate: { certificate_chain, private_key: hidden, password: hidden, pkcs12: hidden },
    });
    const context = { validation_context: { trusted_ca: certificate_chain } };
    expect(redacted(context)).toEqual(context);
  });

  it.each<readonly [JsonObject, JsonObject]>([
    [{ session_ticket_keys: { keys: [bytes, bytes] } }, { session_ticket_keys: { keys: [hidden, hidden] } }],
    [{ generic_secret: { secret: bytes } }, { generic_secret: { secret: hidden } }],
    [{ generic_secret: { secrets: { my_key: bytes } } }, { generic_secret: { secrets: { my_key: hidden } } }],
    [
      { genericSecret: { secret: { inlineString: 'secret' } } },
      { genericSecret: { secret: { inlineString: '[redacted]' } } },
    ],
    [{ genericSecret: { secret: { filename: '/a' } } }, { genericSecret: { secret: { filename: '/a' } } }],
  ])('hides %j', (secret, expected) => {
    expect(redacted(secret)).toEqual(expected);
  });

  it('leaves other sections as they are', () => {
    const clusters = { '@type': 'type.googleapis.com/envoy.admin.v3.ClustersConfigDump', private_key: bytes };
    expect(redactSecrets(clusters)).toBe(clusters);
  });
});
