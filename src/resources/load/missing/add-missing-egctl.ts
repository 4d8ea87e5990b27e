import { refOf } from '../../../core/resource-ref.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { EnvoyProxy, GatewayClass } from '../../generated/types.ts';
import type { ResourceSet } from '../../resource-set.ts';
import type { WithInvented } from './invented.ts';
import { completeServices } from './missing-services.ts';

/** Cluster IP of invented Services in the Go egctl. */
const clusterIP = '1.2.3.4';

/**
 * What the Go egctl adds with --add-missing-resources (loading.md 4): Services of backendRefs, and, when no EnvoyProxy is given,
 * one with the default bootstrap text, which the GatewayClass then names. Fails when there is no GatewayClass to name it.
 */
export function addMissingLikeEgctl(set: ResourceSet, defaultBootstrap: string): Result<WithInvented, string> {
  const { services, changed, completed: copies } = completeServices(set, clusterIP);
  const invented = changed.map((service) => refOf(service));
  const completed: ResourceSet = { ...set, services };
  if (set.envoyProxyForGatewayClass !== undefined) return ok({ set: completed, invented, completed: copies });
  const gatewayClass = set.gatewayClass;
  if (gatewayClass === undefined) return fail('the input has no GatewayClass');
  const envoyProxy: EnvoyProxy = {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyProxy',
    metadata: { name: 'default-envoy-proxy', namespace: 'envoy-gateway-system' },
    spec: { bootstrap: { value: defaultBootstrap }, logging: {} },
  };
  const named: GatewayClass = {
    ...gatewayClass,
    spec: { ...gatewayClass.spec, parametersRef: parametersRef(envoyProxy) },
  };
  return ok({
    set: {
      ...completed,
      gatewayClass: named,
      gatewayClasses: set.gatewayClasses.map((other) => (other === gatewayClass ? named : other)),
      envoyProxyForGatewayClass: envoyProxy,
    },
    invented: [...invented, refOf(envoyProxy)],
    completed: [...copies, { copy: named, original: gatewayClass }],
  });
}

function parametersRef({ metadata }: EnvoyProxy): NonNullable<GatewayClass['spec']['parametersRef']> {
  return {
    group: 'gateway.envoyproxy.io',
    kind: 'EnvoyProxy',
    name: metadata.name ?? '',
    namespace: metadata.namespace,
  };
}
