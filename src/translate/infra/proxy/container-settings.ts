import type { JsonObject } from '../../../core/json.ts';
import { asJsonValue } from '../../../core/json.ts';
import { restrictedSecurityContext } from '../kubernetes/container-defaults.ts';
import { type EnvVar, envFromField } from '../kubernetes/env-from-field.ts';
import { type ProxyFleet, workloadSettings } from './proxy-fleet.ts';

/** Ports of a proxy's pod besides those of its listeners: statistics, readiness, and the shutdown manager. */
export const proxyPorts = { metrics: 19001, readiness: 19003, shutdown: 19002 } as const;

/** The user and group of the Envoy image. */
const envoyUser = 65532;

/** Both containers of the pod run with what the user gives Envoy, or without rights. */
export function proxySecurityContext(fleet: ProxyFleet): JsonObject {
  const given = asJsonValue(workloadSettings(fleet).container.securityContext) as JsonObject | undefined;
  return given ?? restrictedSecurityContext(envoyUser);
}

/** What all containers of the pod know about it. */
export const podEnv: readonly EnvVar[] = [
  envFromField('ENVOY_POD_NAMESPACE', 'metadata.namespace'),
  envFromField('ENVOY_POD_NAME', 'metadata.name'),
  envFromField('ENVOY_SERVICE_ZONE', "metadata.annotations['topology.kubernetes.io/zone']"),
];
