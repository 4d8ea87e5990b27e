import { expect, it } from 'vitest';
import {
  containerDefaults,
  fileMode,
  podDefaults,
  restrictedSecurityContext,
} from '../../../../src/translate/infra/kubernetes/container-defaults.ts';
import { fieldType } from '../../../../src/translate/infra/kubernetes/field-types.ts';

it('runs a container without rights as the user and group of its image', () => {
  expect(restrictedSecurityContext(65532)).toEqual({
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    privileged: false,
    runAsNonRoot: true,
    runAsUser: 65532,
    runAsGroup: 65532,
    seccompProfile: { type: 'RuntimeDefault' },
  });
});

it('writes out what the API server would fill in', () => {
  expect(containerDefaults).toEqual({
    imagePullPolicy: 'IfNotPresent',
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
  });
  expect(podDefaults).toEqual({
    automountServiceAccountToken: false,
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
  });
});

it('defaults only fields that Kubernetes has', () => {
  expect(Object.keys(containerDefaults).filter((field) => !fieldType('V1Container', field))).toEqual([]);
  expect(Object.keys(podDefaults).filter((field) => !fieldType('V1PodSpec', field))).toEqual([]);
});

it('lets all read mounted files and their owner write them', () => {
  expect(fileMode.toString(8)).toBe('644');
});
