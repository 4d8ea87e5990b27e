import type { JsonObject } from '../../../core/json.ts';
import { ok, type Result } from '../../../core/result.ts';
import { horizontalPodAutoscaler } from '../kubernetes/horizontal-pod-autoscaler.ts';
import { podDisruptionBudget } from '../kubernetes/pod-disruption-budget.ts';
import { configMap } from './config-map.ts';
import { daemonSet } from './daemon-set.ts';
import { deployment } from './deployment.ts';
import { fleetMetadata, type ProxyFleet, workloadKind } from './proxy-fleet.ts';
import { service } from './service.ts';
import { serviceAccount } from './service-account.ts';

/** The objects of a fleet by what they are, in the order in which the Infra Manager applies them; absent ones are not wanted. */
export interface ProxyObjects {
  readonly serviceAccount: Result<JsonObject, string>;
  readonly configMap: Result<JsonObject, string>;
  readonly deployment?: Result<JsonObject, string>;
  readonly daemonSet?: Result<JsonObject, string>;
  readonly service: Result<JsonObject, string>;
  readonly horizontalPodAutoscaler?: Result<JsonObject, string>;
  readonly podDisruptionBudget?: Result<JsonObject, string>;
}

/** Renders the objects of a fleet; each one fails for itself, with one sentence. */
export function proxyObjects(fleet: ProxyFleet): ProxyObjects {
  const { envoyHpa, envoyPDB, envoyDeployment } = fleet.provider;
  const workload = workloadKind(fleet);
  const selected = (name: string | undefined, own = {}) =>
    fleetMetadata(fleet, { name, labels: fleet.selector, ...own });
  const wantsBudget = envoyPDB && (envoyPDB.minAvailable ?? envoyPDB.maxUnavailable ?? envoyPDB.patch) !== undefined;
  return {
    serviceAccount: ok(serviceAccount(fleet)),
    configMap: ok(configMap(fleet)),
    ...(workload === 'Deployment' && { deployment: deployment(fleet) }),
    ...(workload === 'DaemonSet' && { daemonSet: daemonSet(fleet) }),
    service: service(fleet),
    ...(envoyHpa && {
      horizontalPodAutoscaler: horizontalPodAutoscaler(
        selected(envoyHpa.name),
        envoyDeployment?.name || fleet.name,
        envoyHpa,
      ),
    }),
    ...(wantsBudget && {
      // The annotations of the Gateway's infrastructure stop short of the budget.
      podDisruptionBudget: podDisruptionBudget(selected(envoyPDB.name, { annotations: {} }), fleet.selector, envoyPDB),
    }),
  };
}
