import type { JsonObject } from '../../../core/json.ts';
import { asJsonValue } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type {
  EnvoyProxyContainer,
  EnvoyProxyPod,
  EnvoyProxyProviderKubernetes,
  EnvoyProxySpec,
} from '../../../resources/generated/types.ts';
import type { ProxyInfra } from '../../ir/infra.ts';
import { proxyObjectName } from '../infra-names.ts';
import { type InfraSettings, isGatewayNamespaceMode } from '../infra-settings.ts';
import { ownerReferences } from '../kubernetes/owner-references.ts';

/** A fleet of proxies with everything that its objects share, worked out once. */
export interface ProxyFleet {
  readonly proxy: ProxyInfra;
  readonly settings: InfraSettings;
  readonly spec: EnvoyProxySpec;
  readonly provider: EnvoyProxyProviderKubernetes;
  readonly gatewayNamespaceMode: boolean;
  /** The name of all objects that have no name of their own. */
  readonly name: string;
  readonly namespace: string;
  /** Labels of the objects, those of the user included. */
  readonly labels: Readonly<Record<string, string>>;
  /** Labels that never change: what selects the pods. */
  readonly selector: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

const ownerLabels = [
  'gateway.envoyproxy.io/owning-gatewayclass',
  'gateway.envoyproxy.io/owning-gateway-namespace',
  'gateway.envoyproxy.io/owning-gateway-name',
] as const;

/**
 * The fleet of an Infra IR. Fails with one sentence when its EnvoyProxy is not for Kubernetes or the labels that tie the objects to
 * their Gateway are missing (spec/infra.md section 2).
 */
export function proxyFleet(proxy: ProxyInfra, settings: InfraSettings): Result<ProxyFleet, string> {
  const spec = proxy.config?.spec ?? {};
  const type = spec.provider?.type ?? 'Kubernetes';
  if (type !== 'Kubernetes') return fail(`its EnvoyProxy is for the provider ${type}, which has no Kubernetes objects`);
  const { labels = {}, annotations = {} } = proxy.metadata ?? {};
  const owners = Object.fromEntries(ownerLabels.flatMap((key) => (labels[key] ? [[key, labels[key]]] : [])));
  const [byClass, byNamespace, byName] = ownerLabels;
  if (!owners[byClass] && !(owners[byNamespace] && owners[byName]))
    return fail('its labels name neither an owning Gateway nor an owning GatewayClass');
  const gatewayNamespaceMode = isGatewayNamespaceMode(settings);
  const name = proxyObjectName(proxy.name, gatewayNamespaceMode);
  const appLabels = {
    'app.kubernetes.io/name': 'envoy',
    'app.kubernetes.io/component': 'proxy',
    'app.kubernetes.io/managed-by': 'envoy-gateway',
    ...(gatewayNamespaceMode && { 'gateway.networking.k8s.io/gateway-name': name }),
  };
  return ok({
    proxy,
    settings,
    spec,
    provider: spec.provider?.kubernetes ?? {},
    gatewayNamespaceMode,
    name,
    namespace: gatewayNamespaceMode ? proxy.namespace : settings.controllerNamespace,
    labels: { ...appLabels, ...labels },
    selector: { ...appLabels, ...owners },
    annotations,
  });
}

/** What the metadata of an object of the fleet may have of its own. */
interface OwnMetadata {
  readonly name?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The metadata of an object of the fleet. */
export function fleetMetadata(fleet: ProxyFleet, own: OwnMetadata = {}): JsonObject {
  const annotations = own.annotations ?? fleet.annotations;
  const owner = fleet.proxy.metadata?.ownerReference;
  const references = owner?.name
    ? ownerReferences(fleet.settings, {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: owner.kind ?? '',
        name: owner.name,
        namespace: owner.kind === 'Gateway' ? fleet.proxy.namespace : undefined,
      })
    : undefined;
  return {
    name: own.name || fleet.name,
    namespace: fleet.namespace,
    labels: own.labels ?? fleet.labels,
    annotations: Object.keys(annotations).length > 0 ? annotations : undefined,
    ownerReferences: asJsonValue(references),
  };
}

/** Whether Prometheus may scrape the proxies. */
export function isPrometheusOn({ spec }: ProxyFleet): boolean {
  return spec.telemetry?.metrics?.prometheus?.disable !== true;
}

/** The name of the ServiceAccount that the proxies run as. */
export function serviceAccountName({ provider, name }: ProxyFleet): string {
  return provider.envoyServiceAccount?.name || name;
}

/** Which kind of workload runs the proxies: a DaemonSet only where one is asked for. */
export function workloadKind({ provider }: ProxyFleet): 'Deployment' | 'DaemonSet' {
  return provider.envoyDaemonSet && !provider.envoyDeployment ? 'DaemonSet' : 'Deployment';
}

/** The pod and container settings of the workload. */
export function workloadSettings(fleet: ProxyFleet): {
  readonly pod: EnvoyProxyPod;
  readonly container: EnvoyProxyContainer;
} {
  const { envoyDaemonSet, envoyDeployment } = fleet.provider;
  const workload = workloadKind(fleet) === 'DaemonSet' ? envoyDaemonSet : envoyDeployment;
  return { pod: workload?.pod ?? {}, container: workload?.container ?? {} };
}
