import { describe, expect, it } from 'vitest';
import { fieldType } from '../../../../src/translate/infra/kubernetes/field-types.ts';

describe('fieldType', () => {
  it.each([
    ['V1PodSpec', 'hostname', { kind: 'string' }],
    ['V1PodSpec', 'priority', { kind: 'number' }],
    ['V1PodSpec', 'hostNetwork', { kind: 'boolean' }],
    ['V1ObjectMeta', 'creationTimestamp', { kind: 'string' }],
    ['V1ServicePort', 'targetPort', { kind: 'intOrString' }],
    ['V1PodSpec', 'securityContext', { kind: 'type', name: 'V1PodSecurityContext' }],
    ['V1PodSpec', 'containers', { kind: 'list', of: { kind: 'type', name: 'V1Container' } }],
    ['V1Container', 'args', { kind: 'list', of: { kind: 'string' } }],
    ['V1PodSpec', 'nodeSelector', { kind: 'map', of: { kind: 'string' } }],
    ['V1ManagedFieldsEntry', 'fieldsV1', { kind: 'any' }],
  ])('%s.%s', (type, field, expected) => {
    expect(fieldType(type, field)).toEqual(expected);
  });

  it.each([
    ['V1ResourceRequirements', 'limits', { kind: 'map', of: { kind: 'quantity' } }],
    ['V1VolumeResourceRequirements', 'requests', { kind: 'map', of: { kind: 'quantity' } }],
    ['V1PodSpec', 'overhead', { kind: 'map', of: { kind: 'quantity' } }],
    ['V1EmptyDirVolumeSource', 'sizeLimit', { kind: 'quantity' }],
    ['V2MetricTarget', 'averageValue', { kind: 'quantity' }],
  ])('knows that %s.%s is a quantity, which is written like a text', (type, field, expected) => {
    expect(fieldType(type, field)).toEqual(expected);
  });

  it('knows no fields of other types, nor those that every object inherits', () => {
    expect([
      fieldType('V1PodSpec', 'replicas'),
      fieldType('V1Unknown', 'name'),
      fieldType('V1PodSpec', 'constructor'),
    ]).toEqual([undefined, undefined, undefined]);
  });
});
