import { describe, expect, it } from 'vitest';
import { referencedSecrets } from '../../src/envoy/referenced-secrets.ts';

const ads = { ads: {}, resourceApiVersion: 'V3' };
const asked = (name: string) => ({ name, sdsConfig: ads });

describe('referencedSecrets', () => {
  it('finds the secrets that are asked for and what they are for, at any depth', () => {
    const listener = {
      chains: [
        { tls: { tlsCertificateSdsSecretConfigs: [asked('cert'), asked('other')] } },
        { tls: { validationContextSdsSecretConfig: asked('ca') } },
      ],
    };
    const oauth = { credentials: { tokenSecret: asked('token'), hmacSecret: asked('hmac') } };
    const injector = { credential: asked('header') };
    expect([...referencedSecrets([listener, oauth, injector])]).toEqual([
      ['cert', 'certificate'],
      ['other', 'certificate'],
      ['ca', 'validation'],
      ['token', 'generic'],
      ['hmac', 'generic'],
      ['header', 'generic'],
    ]);
  });

  it.each([
    ['another field', { other: asked('x') }],
    ['a secret of the configuration itself', { tokenSecret: { name: 'x' } }],
    ['a secret of an SDS server or file', { tokenSecret: { name: 'x', sdsConfig: { pathConfigSource: {} } } }],
    ['no name', { tokenSecret: { sdsConfig: ads } }],
  ])('passes over %s', (_, message) => {
    expect(referencedSecrets([message]).size).toBe(0);
  });
});
