import { expect, it } from 'vitest';
import { ownerReferences } from '../../../../src/translate/infra/kubernetes/owner-references.ts';
import { infraSettings } from '../infra-fixture.ts';

const owner = { apiVersion: 'v1', kind: 'Service', namespace: 'control', name: 'envoy-gateway' };

it('names the owner with its UID, and nothing else', () => {
  const asked: unknown[] = [];
  const settings = infraSettings({
    ownerUID: (wanted) => {
      asked.push(wanted.namespace, wanted.name);
      return 'u1';
    },
  });
  expect(ownerReferences(settings, owner)).toEqual([
    { apiVersion: 'v1', kind: 'Service', name: 'envoy-gateway', uid: 'u1' },
  ]);
  expect(asked).toEqual(['control', 'envoy-gateway']);
});

it('is absent while the UID is not known', () => {
  expect(ownerReferences(infraSettings({ ownerUID: () => undefined }), owner)).toBeUndefined();
});
