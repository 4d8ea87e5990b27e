import { describe, expect, it } from 'vitest';
import { completeSecrets } from '../../../src/analyze/envoy-judge/complete-secrets.ts';
import type { JsonObject } from '../../../src/core/json.ts';

const none = { listeners: [], routes: [], clusters: [], endpoints: [], secrets: [] };
const standIn = { certificate: 'CERT', key: 'KEY' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const asked = (name: string): JsonObject => ({ name, sdsConfig: { ads: {} } });

describe('completeSecrets', () => {
  it('adds a secret of the right kind for each name that is asked for', () => {
    const listener = {
      tls: { tlsCertificateSdsSecretConfigs: [asked('tls')], validationContextSdsSecretConfig: asked('ca') },
    };
    const route = { credentials: { tokenSecret: asked('token') } };
    expect(completeSecrets({ ...none, listeners: [listener], routes: [route] }, standIn).secrets).toEqual([
      {
        name: 'tls',
        tlsCertificate: {
          certificateChain: { inlineBytes: base64('CERT') },
          privateKey: { inlineBytes: base64('KEY') },
        },
      },
      { name: 'ca', validationContext: { trustedCa: { inlineBytes: base64('CERT') } } },
      { name: 'token', genericSecret: { secret: { inlineBytes: expect.any(String) } } },
    ]);
  });

  it('keeps those that are there, each name once', () => {
    const own = { name: 'tls', tlsCertificate: { certificateChain: { filename: 'a' } } };
    const clusters = [{ tls: { tlsCertificateSdsSecretConfigs: [asked('tls')] } }];
    expect(completeSecrets({ ...none, clusters, secrets: [own, own] }, standIn).secrets).toEqual([own]);
  });

  it('gives authorities to a validation context that has none', () => {
    const lacking = { name: 'ca', validationContext: { crl: { inlineBytes: 'x' } } };
    const having = { name: 'own', validationContext: { trustedCa: { filename: 'ca.crt' } } };
    expect(completeSecrets({ ...none, secrets: [lacking, having] }, standIn).secrets).toEqual([
      { name: 'ca', validationContext: { trustedCa: { inlineBytes: base64('CERT') } } },
      having,
    ]);
  });
});
