import { expect, it } from 'vitest';
import { envFromField } from '../../../../src/translate/infra/kubernetes/env-from-field.ts';

it('refers to a field of the pod by version v1', () => {
  expect(envFromField('POD', 'metadata.name')).toEqual({
    name: 'POD',
    valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.name' } },
  });
});
