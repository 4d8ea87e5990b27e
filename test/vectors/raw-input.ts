import { groupOf, type KubernetesObject } from '../../src/core/resource-ref.ts';
import { emptyResourceSet, type ResourceSet } from '../../src/resources/resource-set.ts';
import type { ExtensionKind } from '../../src/translate/options.ts';

const lists: Readonly<Record<string, keyof ResourceSet>> = {
  Gateway: 'gateways',
  ListenerSet: 'listenerSets',
  HTTPRoute: 'httpRoutes',
  GRPCRoute: 'grpcRoutes',
  TLSRoute: 'tlsRoutes',
  TCPRoute: 'tcpRoutes',
  UDPRoute: 'udpRoutes',
  ReferenceGrant: 'referenceGrants',
  Namespace: 'namespaces',
  Service: 'services',
  ServiceImport: 'serviceImports',
  EndpointSlice: 'endpointSlices',
  Secret: 'secrets',
  ConfigMap: 'configMaps',
  EnvoyPatchPolicy: 'envoyPatchPolicies',
  ClientTrafficPolicy: 'clientTrafficPolicies',
  BackendTrafficPolicy: 'backendTrafficPolicies',
  SecurityPolicy: 'securityPolicies',
  BackendTLSPolicy: 'backendTLSPolicies',
  EnvoyExtensionPolicy: 'envoyExtensionPolicies',
  Backend: 'backends',
  HTTPRouteFilter: 'httpRouteFilters',
  ClusterTrustBundle: 'clusterTrustBundles',
};

interface EnvoyGatewayDocument extends KubernetesObject {
  readonly envoyProxy?: ResourceSet['envoyProxyDefaultSpec'];
  readonly extensionManager?: {
    readonly resources?: readonly ExtensionKind[];
    readonly backendResources?: readonly ExtensionKind[];
    readonly policyResources?: readonly ExtensionKind[];
  };
}

/** Documents read the controller's way: file order, no defaults, no validation, no sorting. */
export interface RawInput {
  readonly resources: ResourceSet;
  readonly extensionKinds: readonly ExtensionKind[];
  readonly extensionPolicyKinds: readonly ExtensionKind[];
}

/** Sorts the documents of a vector into the lists of a resource set. */
export function rawInput(documents: readonly unknown[]): RawInput {
  const set = emptyResourceSet() as unknown as Record<string, unknown> & Record<string, KubernetesObject[]>;
  const objects = documents as KubernetesObject[];
  const config = objects.find((o) => o.kind === 'EnvoyGateway') as EnvoyGatewayDocument | undefined;
  const manager = config?.extensionManager;
  const policyKinds = manager?.policyResources ?? [];
  const classes = objects.filter((o) => o.kind === 'GatewayClass');
  const parameters = (classes[0] as { spec?: { parametersRef?: { name?: string; namespace?: string } } } | undefined)
    ?.spec?.parametersRef;
  set.gatewayClasses = classes;
  if (classes[0]) set.gatewayClass = classes[0] as never;
  if (config?.envoyProxy) set.envoyProxyDefaultSpec = config.envoyProxy as never;
  for (const object of objects) {
    const list = lists[object.kind ?? ''];
    if (object.kind === 'GatewayClass' || object.kind === 'EnvoyGateway') continue;
    if (object.kind === 'EnvoyProxy') {
      const forClass =
        parameters?.name === object.metadata?.name &&
        (parameters?.namespace ?? '') === (object.metadata?.namespace ?? '');
      if (forClass) set.envoyProxyForGatewayClass = object as never;
      else set.envoyProxiesForGateways?.push(object);
    } else if (list) set[list]?.push(object);
    else if (policyKinds.some((k) => k.kind === object.kind && k.group === groupOf(object.apiVersion)))
      set.extensionServerPolicies?.push(object);
    else set.extensionRefFilters?.push(object);
  }
  return {
    resources: set as unknown as ResourceSet,
    extensionKinds: [...(manager?.resources ?? []), ...(manager?.backendResources ?? [])],
    extensionPolicyKinds: policyKinds,
  };
}
