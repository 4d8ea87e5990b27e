import { expect, it } from 'vitest';
import { redactXds } from '../../src/translate/redact.ts';
import { any } from '../../src/translate/xds/messages.ts';

const filters = 'envoy.extensions.filters.http';

it.each([
  [
    any(`${filters}.basic_auth.v3.BasicAuth`, { users: { inlineBytes: 'c2VjcmV0' } }),
    { users: { inlineBytes: '[redacted]' } },
  ],
  [
    any(`${filters}.api_key_auth.v3.ApiKeyAuthPerRoute`, { credentials: [{ key: 'secret', client: 'alice' }] }),
    { credentials: [{ key: '[redacted]', client: 'alice' }] },
  ],
  [
    any(`${filters}.ext_authz.v3.ExtAuthzPerRoute`, { checkSettings: { contextExtensions: { tenant: 'secret' } } }),
    { checkSettings: { contextExtensions: { tenant: '[redacted]' } } },
  ],
  [
    { genericSecret: { secret: { inlineBytes: 'c2VjcmV0' } } },
    { genericSecret: { secret: { inlineBytes: '[redacted]' } } },
  ],
])('hides the secret bytes of %j', (message, expected) => {
  expect(redactXds({ filter: message })).toMatchObject({ filter: expected });
});

it('leaves bytes of other messages as they are', () => {
  const message = any('some.other.Message', { users: { inlineBytes: 'cHVibGlj' } });
  expect(redactXds({ message })).toEqual({ message });
});

it('leaves the message itself as it is, and copies only what leads to a secret', () => {
  const message = { genericSecret: { secret: { inlineBytes: 'c2VjcmV0' } }, other: { list: [{ name: 'a' }] } };
  const before = structuredClone(message);
  const shown = redactXds(message);
  expect(message).toEqual(before);
  expect(shown.genericSecret).toEqual({ secret: { inlineBytes: '[redacted]' } });
  expect(shown.other).toBe(message.other);
});
