import type { JsonObject } from '../../../core/json.ts';
import { asJsonValue } from '../../../core/json.ts';
import { ok, type Result } from '../../../core/result.ts';
import { podDefaults } from '../kubernetes/container-defaults.ts';
import { proxyPorts } from './container-settings.ts';
import { drainTimes } from './drain-times.ts';
import { envoyContainer } from './envoy-container.ts';
import { isPrometheusOn, type ProxyFleet, serviceAccountName, workloadKind, workloadSettings } from './proxy-fleet.ts';
import { shutdownManagerContainer } from './shutdown-manager.ts';
import { podVolumes } from './volumes.ts';

/** The pods of a fleet (spec/infra.md 5.1 and 5.2). Fails with one sentence when the bootstrap cannot be made. */
export function podTemplate(fleet: ProxyFleet): Result<JsonObject, string> {
  const envoy = envoyContainer(fleet);
  if (!envoy.ok) return envoy;
  const { pod } = workloadSettings(fleet);
  const annotations = {
    ...(isPrometheusOn(fleet) && scrapeAnnotations),
    ...fleet.annotations,
    ...pod.annotations,
  };
  // Only Deployments take init containers.
  const initContainers =
    workloadKind(fleet) === 'Deployment' ? fleet.provider.envoyDeployment?.initContainers : undefined;
  return ok({
    metadata: { labels: { ...fleet.labels, ...pod.labels }, annotations },
    spec: {
      ...podDefaults,
      serviceAccountName: serviceAccountName(fleet),
      terminationGracePeriodSeconds: drainTimes(fleet).gracePeriod,
      containers: [envoy.value, shutdownManagerContainer(fleet)],
      initContainers: asJsonValue(initContainers),
      volumes: podVolumes(fleet),
      securityContext: asJsonValue(pod.securityContext),
      affinity: asJsonValue(pod.affinity),
      tolerations: asJsonValue(pod.tolerations),
      imagePullSecrets: asJsonValue(pod.imagePullSecrets),
      nodeSelector: pod.nodeSelector,
      topologySpreadConstraints: asJsonValue(pod.topologySpreadConstraints),
      priorityClassName: pod.priorityClassName,
    },
  });
}

const scrapeAnnotations = {
  'prometheus.io/path': '/stats/prometheus',
  'prometheus.io/port': String(proxyPorts.metrics),
  'prometheus.io/scrape': 'true',
};
