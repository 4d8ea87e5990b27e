import { isObject, type JsonObject, type JsonValue } from '../../../src/core/json.ts';
import type { Result } from '../../../src/core/result.ts';
import type { EnvoyProxyProviderKubernetes, EnvoyProxySpec } from '../../../src/resources/generated/types.ts';
import type { EnvoyGateway } from '../../../src/resources/kinds/envoy-gateway.ts';
import type { InfraSettings } from '../../../src/translate/infra/infra-settings.ts';
import { type ProxyFleet, proxyFleet } from '../../../src/translate/infra/proxy/proxy-fleet.ts';
import type { ProxyInfra } from '../../../src/translate/ir/infra.ts';

/** A controller's configuration with these settings of its Kubernetes provider, and others beside it. */
export function gatewayConfig(kubernetes: object, rest: object = {}): EnvoyGateway {
  return {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyGateway',
    provider: { type: 'Kubernetes', kubernetes: kubernetes as JsonObject },
    ...rest,
  };
}

/** Settings in namespace `control`, where every owner has the UID `<kind>-uid`. */
export function infraSettings(changes: Partial<InfraSettings> = {}): InfraSettings {
  return {
    controllerNamespace: 'control',
    dnsDomain: 'cluster.local',
    envoyGateway: gatewayConfig({}),
    ownerUID: ({ kind }) => `${kind}-uid`,
    ...changes,
  };
}

/** What a fleet is made from in a test. */
interface FleetInput {
  readonly kubernetes?: EnvoyProxyProviderKubernetes;
  readonly spec?: EnvoyProxySpec;
  readonly proxy?: Partial<ProxyInfra>;
  readonly settings?: Partial<InfraSettings>;
}

/** The fleet of Gateway `shop/web`, which listens on port 80. */
export function fleetOf({ kubernetes, spec, proxy, settings }: FleetInput = {}): ProxyFleet {
  return goodValue(proxyFleet(proxyInfra({ kubernetes, spec, proxy }), infraSettings(settings)));
}

/** The Infra IR of that fleet. */
export function proxyInfra({ kubernetes, spec, proxy }: FleetInput = {}): ProxyInfra {
  return {
    name: 'shop/web',
    namespace: 'control',
    metadata: {
      labels: {
        'gateway.envoyproxy.io/owning-gateway-namespace': 'shop',
        'gateway.envoyproxy.io/owning-gateway-name': 'web',
      },
      ownerReference: { kind: 'GatewayClass', name: 'eg' },
    },
    config: {
      apiVersion: 'gateway.envoyproxy.io/v1alpha1',
      kind: 'EnvoyProxy',
      metadata: { name: 'config' },
      spec: { ...spec, provider: { type: 'Kubernetes', kubernetes } },
    },
    listeners: [
      { name: 'shop/web/http', ports: [{ name: 'http-80', protocol: 'HTTP', servicePort: 80, containerPort: 10080 }] },
    ],
    ...proxy,
  };
}

/** The value of a result that a test expects to be good. */
export function goodValue<T>(result: Result<T, string> | undefined): T {
  if (!result) throw new Error('there is no result');
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** The value at a path of keys and list indexes; undefined where the path ends early. */
export function at(value: unknown, ...path: readonly (string | number)[]): JsonValue | undefined {
  let current = value as JsonValue | undefined;
  for (const key of path) {
    if (Array.isArray(current)) current = (current as readonly JsonValue[])[Number(key)];
    else current = isObject(current) ? current[key] : undefined;
  }
  return current;
}

/** The pod spec of a workload. */
export function podSpec(workload: JsonObject): JsonObject {
  return at(workload, 'spec', 'template', 'spec') as JsonObject;
}

/** A container of a workload by its name. */
export function containerOf(workload: JsonObject, name: string): JsonObject {
  const found = (podSpec(workload).containers as readonly JsonObject[]).find((container) => container.name === name);
  if (!found) throw new Error(`no container ${name}`);
  return found;
}
