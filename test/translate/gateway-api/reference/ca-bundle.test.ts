import { describe, expect, it } from 'vitest';
import { readCABundle } from '../../../../src/translate/gateway-api/reference/ca-bundle.ts';
import type { ObjectRef } from '../../../../src/translate/gateway-api/reference/reference-resolver.ts';
import { contextOf } from '../context-of.ts';
import { secret } from '../route-fixtures.ts';

const from = { group: 'gateway.networking.k8s.io', kind: 'BackendTLSPolicy', namespace: 'app' };
const configMap = (name: string, data: Record<string, string>) =>
  ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'app' }, data }) as const;
const sds = { secretName: 'ROOTCA', url: 'unix:///run/sds.sock' };

function read(refs: ObjectRef[], sdsSecretRefEnabled = false) {
  const context = contextOf(
    {
      configMaps: [configMap('one', { 'ca.crt': 'A', other: 'x' }), configMap('two', { a: 'x', b: 'y' })],
      secrets: [
        secret('tls', { 'tls.crt': 'B', 'tls.key': 'C' }),
        secret('empty', { 'ca.crt': '' }),
        secret('sds', sds, { type: 'gateway.envoyproxy.io/sds' }),
      ],
      clusterTrustBundles: [
        {
          apiVersion: 'certificates.k8s.io/v1',
          kind: 'ClusterTrustBundle',
          metadata: { name: 'trust' },
          spec: { trustBundle: 'T' },
        },
      ],
    },
    { sdsSecretRefEnabled },
  );
  const bundle = readCABundle(context, refs, from);
  if (!bundle.ok) return bundle.error.reason;
  return bundle.value.sds ?? Buffer.from(bundle.value.certificate ?? '', 'base64').toString();
}

describe('readCABundle', () => {
  it('joins the pieces in order and skips other kinds', () => {
    const refs = [
      { kind: 'ConfigMap', name: 'one' },
      { kind: 'Pod', name: 'p' },
      { kind: 'Secret', name: 'tls' },
    ];
    expect(read([...refs, { kind: 'ClusterTrustBundle', name: 'trust' }])).toBe('A\nB\nT');
  });

  it('tells apart why there is no bundle', () => {
    expect(read([{ kind: 'Pod', name: 'p' }])).toBe('UnsupportedKind');
    expect(read([{ kind: 'Secret', name: 'empty' }])).toBe('Empty');
    expect(read([{ kind: 'ConfigMap', name: 'two' }])).toBe('Invalid');
    expect(read([{ kind: 'ConfigMap', name: 'nobody' }])).toBe('Invalid');
    expect(read([{ kind: 'ConfigMap', name: 'one', namespace: 'shop' }])).toBe('NotPermitted');
  });

  it('lets an SDS server stand alone where it is allowed', () => {
    const ref = { kind: 'Secret', name: 'sds' };
    expect(read([ref], true)).toEqual({ secretName: 'ROOTCA', scheme: 'unix', address: '/run/sds.sock' });
    expect(read([ref])).toBe('Invalid');
    expect(read([ref, { kind: 'ConfigMap', name: 'one' }], true)).toBe('Invalid');
  });
});
