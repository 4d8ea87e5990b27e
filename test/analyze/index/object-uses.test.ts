import { describe, expect, it } from 'vitest';
import { indexFields } from '../../../src/analyze/index/field-index.ts';
import { collectObjectUses } from '../../../src/analyze/index/object-uses.ts';

const gateway = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: 'eg', namespace: 'web' },
  spec: {
    listeners: [{ name: 'a', tls: { certificateRefs: [{ name: 'one' }, { name: 'two', namespace: 'certs' }] } }],
    backend: {
      caCertificateRefs: [{ kind: 'ClusterTrustBundle', name: 'roots' }, { name: 'map' }, { kind: 'Other', name: 'x' }],
    },
  },
};

describe('collectObjectUses', () => {
  it('fills in kinds and namespaces and passes over other kinds', () => {
    const fields = indexFields([gateway]);
    const uses = collectObjectUses((name) => fields.get(name) ?? []);
    expect(uses.map(({ kind, namespace, name, path }) => `${kind} ${namespace}/${name} ${path.join('.')}`)).toEqual([
      'Secret web/one spec.listeners.0.tls.certificateRefs.0',
      'Secret certs/two spec.listeners.0.tls.certificateRefs.1',
      'ClusterTrustBundle web/roots spec.backend.caCertificateRefs.0',
      'ConfigMap web/map spec.backend.caCertificateRefs.1',
    ]);
  });
});
