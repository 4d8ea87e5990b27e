import { describe, expect, it } from 'vitest';
import { readObjectData } from '../../../../src/translate/features/client-tls/object-data.ts';
import { contextOf } from '../../gateway-api/context-of.ts';
import { configMap, secret } from '../policy-input.ts';

const policy = {
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind: 'ClientTrafficPolicy',
  metadata: { name: 'p', namespace: 'apps' },
};
const bundle = (name: string, trustBundle: string) => ({
  apiVersion: 'certificates.k8s.io/v1beta1',
  kind: 'ClusterTrustBundle' as const,
  metadata: { name },
  spec: { trustBundle },
});
const context = contextOf({
  configMaps: [
    configMap('apps', 'named', { other: 'no', 'ca.crt': 'yes' }),
    configMap('apps', 'lone', { any: 'only' }),
  ],
  secrets: [secret('apps', 'named', { 'ca.crt': 'secret text' }), secret('other', 'far', { 'ca.crt': 'far' })],
  clusterTrustBundles: [bundle('all', 'trust'), bundle('empty', '')],
});
const read = (ref: { kind?: string; name: string; namespace?: string }, key = 'ca.crt') =>
  readObjectData(context, ref as never, policy, key);

describe('readObjectData', () => {
  it.each([
    ['ConfigMap', 'named', 'yes'],
    ['ConfigMap', 'lone', 'only'],
    ['Secret', 'named', 'secret text'],
    ['ClusterTrustBundle', 'all', 'trust'],
  ])('reads %s %s', (kind, name, value) => {
    expect(read({ kind, name })).toEqual({ ok: true, value });
  });

  it('takes a reference without kind for a Secret', () => {
    expect(read({ name: 'named' })).toEqual({ ok: true, value: 'secret text' });
  });

  it.each([
    [{ kind: 'ConfigMap', name: 'gone' }, 'ca.crt'],
    [{ kind: 'ConfigMap', name: 'named' }, 'ca.crl'],
    [{ kind: 'Secret', name: 'far', namespace: 'other' }, 'ca.crt'],
    [{ kind: 'ClusterTrustBundle', name: 'empty' }, 'ca.crt'],
    [{ kind: 'ClusterTrustBundle', name: 'gone' }, 'ca.crt'],
  ])('fails for %j and key %s', (ref, key) => {
    const found = read(ref, key);
    expect(found).toEqual({ ok: false, error: expect.stringContaining(ref.name) });
    expect(found).toEqual({ ok: false, error: expect.not.stringMatching(/\.$/) });
  });
});
