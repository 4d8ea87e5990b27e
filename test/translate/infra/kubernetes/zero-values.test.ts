import { describe, expect, it } from 'vitest';
import { isScalarWritten, writtenMembers } from '../../../../src/translate/infra/kubernetes/zero-values.ts';

describe('writtenMembers', () => {
  it.each([
    ['V1Container', { resources: {} }],
    ['V1DeploymentSpec', { strategy: {}, template: {} }],
    ['V1DaemonSetSpec', { updateStrategy: {}, template: {} }],
    ['V1ServicePort', { targetPort: 0 }],
    ['V1PodSpec', {}],
  ])('of %s', (type, members) => {
    expect(writtenMembers(type)).toEqual(members);
  });
});

describe('isScalarWritten', () => {
  it.each([
    // Texts: required ones and pointers stay, others mean absent.
    ['V1PodSpec', 'hostname', '', false],
    ['V1PodSpec', 'runtimeClassName', '', true],
    ['V1VolumeMount', 'mountPath', '', true],
    ['V1VolumeMount', 'subPath', '', false],
    ['V1HTTPHeader', 'value', '', true],
    ['V1EnvVar', 'value', '', false],
    ['V1EnvVar', 'name', '', true],
    ['V1LocalObjectReference', 'name', '', false],
    // Numbers and switches: pointers stay.
    ['V1DeploymentSpec', 'replicas', 0, true],
    ['V1DeploymentSpec', 'paused', false, false],
    ['V1DeploymentSpec', 'minReadySeconds', 0, false],
    ['V1PodSpec', 'automountServiceAccountToken', false, true],
    ['V1PodSpec', 'hostNetwork', false, false],
    ['V1Probe', 'timeoutSeconds', 0, false],
    ['V1ClientIPConfig', 'timeoutSeconds', 0, true],
    ['V1Probe', 'periodSeconds', 0, false],
    ['V2HPAScalingPolicy', 'periodSeconds', 0, true],
    ['V1CSIVolumeSource', 'readOnly', false, true],
    ['V1NFSVolumeSource', 'readOnly', false, false],
    // What says something is always written.
    ['V1PodSpec', 'hostNetwork', true, true],
    ['V1DeploymentSpec', 'minReadySeconds', 1, true],
    ['V1PodSpec', 'hostname', 'a', true],
  ])('%s.%s = %j: %s', (type, field, value, expected) => {
    expect(isScalarWritten(type, field, value)).toBe(expected);
  });
});
