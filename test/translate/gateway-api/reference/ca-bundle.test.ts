import { describe, expect, it } from 'vitest';
import { emptyResourceSet, type ResourceSet } from '../../../../src/resources/resource-set.ts';
import { createContext } from '../../../../src/translate/gateway-api/create-context.ts';
import { readCABundle } from '../../../../src/translate/gateway-api/reference/ca-bundle.ts';
import { controllerOptions } from '../../../../src/translate/options.ts';
import { sdsSecret, secretOf } from '../tls-secret.ts';

const from = { group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'infra' };
const configMap = (name: string, data: Record<string, string>, namespace = 'infra') => ({
  apiVersion: 'v1',
  kind: 'ConfigMap' as const,
  metadata: { name, namespace },
  data,
});
const resources: Partial<ResourceSet> = {
  configMaps: [
    configMap('first', { 'tls.crt': 'no', 'ca.crt': 'A' }),
    configMap('only', { whatever: 'B' }),
    configMap('many', { x: '1', y: '2' }),
    configMap('empty', { 'ca.crt': '' }),
    configMap('far', { 'ca.crt': 'F' }, 'other'),
  ],
  secrets: [secretOf('secret', { 'tls.crt': 'S' }), sdsSecret('sds', { secretName: 'n', url: 'unix:///s' })],
  clusterTrustBundles: [
    { apiVersion: 'v1', kind: 'ClusterTrustBundle', metadata: { name: 'bundle' }, spec: { trustBundle: 'T' } },
  ],
};
const ref = (name: string, kind = 'ConfigMap') => ({ kind, name });

function read(refs: { kind: string; name: string; namespace?: string }[], sdsSecretRefEnabled = true) {
  const context = createContext({ ...emptyResourceSet(), ...resources }, { ...controllerOptions, sdsSecretRefEnabled });
  const bundle = readCABundle(context, refs, from);
  if (!bundle.ok) return bundle.error.reason;
  const { certificate, sds } = bundle.value;
  return sds ?? Buffer.from(certificate ?? '', 'base64').toString();
}

describe('readCABundle', () => {
  it('joins what the references hold: wanted keys, the only entry, bundles', () => {
    expect(read([ref('first'), ref('only'), ref('secret', 'Secret'), ref('bundle', 'ClusterTrustBundle')])).toBe(
      'A\nB\nS\nT',
    );
  });

  it('skips kinds that hold no certificates', () => expect(read([ref('x', 'Other'), ref('first')])).toBe('A'));

  it.each([
    ['no supported kind', [ref('x', 'Other')], 'UnsupportedKind'],
    ['no reference', [], 'UnsupportedKind'],
    ['an empty entry', [ref('empty')], 'Empty'],
    ['a missing object', [ref('first'), ref('absent')], 'Invalid'],
    ['an object without the key', [ref('many')], 'Invalid'],
    ['another namespace without grant', [{ ...ref('far'), namespace: 'other' }], 'NotPermitted'],
    ['an SDS Secret beside others', [ref('sds', 'Secret'), ref('first')], 'Invalid'],
  ])('refuses %s', (_name, refs, reason) => expect(read(refs)).toBe(reason));

  it('takes one SDS Secret where that is switched on', () => {
    expect(read([ref('sds', 'Secret')])).toEqual({ secretName: 'n', scheme: 'unix', address: '/s' });
    expect(read([ref('sds', 'Secret')], false)).toBe('Invalid');
  });
});
