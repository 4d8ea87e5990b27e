import type { JsonObject } from '../../../core/json.ts';

/** What every container gets (spec/infra.md 5.3). */
export const containerDefaults: JsonObject = {
  imagePullPolicy: 'IfNotPresent',
  terminationMessagePath: '/dev/termination-log',
  terminationMessagePolicy: 'File',
};

/** What a workload requests when the user says nothing about resources. */
export const defaultResources: JsonObject = { requests: { cpu: '100m', memory: '512Mi' } };

/** The security context of a container that needs no rights, as the user and group of its image. */
export function restrictedSecurityContext(id: number): JsonObject {
  return {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    privileged: false,
    runAsNonRoot: true,
    runAsUser: id,
    runAsGroup: id,
    seccompProfile: { type: 'RuntimeDefault' },
  };
}

/** What every pod gets (spec/infra.md 5.2). */
export const podDefaults: JsonObject = {
  automountServiceAccountToken: false,
  dnsPolicy: 'ClusterFirst',
  restartPolicy: 'Always',
  schedulerName: 'default-scheduler',
};

/** Permissions of the files of a mounted Secret or ConfigMap: 0644. */
export const fileMode = 420;
