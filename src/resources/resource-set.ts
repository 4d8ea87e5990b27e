/** The value between loading and translating: objects by kind, checked, defaulted and in order. */

import type {
  Backend,
  BackendTLSPolicy,
  BackendTrafficPolicy,
  ClientTrafficPolicy,
  EnvoyExtensionPolicy,
  EnvoyPatchPolicy,
  EnvoyProxy,
  EnvoyProxySpec,
  Gateway,
  GatewayClass,
  GRPCRoute,
  HTTPRoute,
  HTTPRouteFilter,
  ListenerSet,
  ReferenceGrant,
  SecurityPolicy,
  TCPRoute,
  TLSRoute,
  UDPRoute,
} from './generated/types.ts';
import type { ClusterTrustBundle } from './kinds/cluster-trust-bundle.ts';
import type { ConfigMap } from './kinds/config-map.ts';
import type { EndpointSlice } from './kinds/endpoint-slice.ts';
import type { EnvoyGateway } from './kinds/envoy-gateway.ts';
import type { ExtensionObject } from './kinds/extension-object.ts';
import type { Namespace } from './kinds/namespace.ts';
import type { Secret } from './kinds/secret.ts';
import type { Service } from './kinds/service.ts';
import type { ServiceImport } from './kinds/service-import.ts';

/** What the translation reads: the objects by kind, in the order in which they count. */
export interface ResourceSet {
  /** The class that is translated. */
  readonly gatewayClass?: GatewayClass;
  /** All classes of the input, `gatewayClass` included. */
  readonly gatewayClasses: readonly GatewayClass[];
  /** The EnvoyProxy that belongs to the class. */
  readonly envoyProxyForGatewayClass?: EnvoyProxy;
  /** All other EnvoyProxies: Gateways look theirs up by namespace and name. */
  readonly envoyProxiesForGateways: readonly EnvoyProxy[];
  /** Default EnvoyProxy settings, from the controller's configuration. */
  readonly envoyProxyDefaultSpec?: EnvoyProxySpec;
  readonly gateways: readonly Gateway[];
  readonly listenerSets: readonly ListenerSet[];
  readonly httpRoutes: readonly HTTPRoute[];
  readonly grpcRoutes: readonly GRPCRoute[];
  readonly tlsRoutes: readonly TLSRoute[];
  readonly tcpRoutes: readonly TCPRoute[];
  readonly udpRoutes: readonly UDPRoute[];
  readonly referenceGrants: readonly ReferenceGrant[];
  readonly namespaces: readonly Namespace[];
  readonly services: readonly Service[];
  readonly serviceImports: readonly ServiceImport[];
  readonly endpointSlices: readonly EndpointSlice[];
  readonly secrets: readonly Secret[];
  readonly configMaps: readonly ConfigMap[];
  /** Objects of extension kinds that routes refer to. */
  readonly extensionRefFilters: readonly ExtensionObject[];
  readonly envoyPatchPolicies: readonly EnvoyPatchPolicy[];
  readonly clientTrafficPolicies: readonly ClientTrafficPolicy[];
  readonly backendTrafficPolicies: readonly BackendTrafficPolicy[];
  readonly securityPolicies: readonly SecurityPolicy[];
  readonly backendTLSPolicies: readonly BackendTLSPolicy[];
  readonly envoyExtensionPolicies: readonly EnvoyExtensionPolicy[];
  readonly extensionServerPolicies: readonly ExtensionObject[];
  readonly backends: readonly Backend[];
  /** Printed under the key `httpFilters`. */
  readonly httpRouteFilters: readonly HTTPRouteFilter[];
  readonly clusterTrustBundles: readonly ClusterTrustBundle[];
  /** The controller's configuration, where the input or a flag gives one. */
  readonly envoyGateway?: EnvoyGateway;
}

/** A set without objects. */
export function emptyResourceSet(): ResourceSet {
  return {
    gatewayClasses: [],
    envoyProxiesForGateways: [],
    gateways: [],
    listenerSets: [],
    httpRoutes: [],
    grpcRoutes: [],
    tlsRoutes: [],
    tcpRoutes: [],
    udpRoutes: [],
    referenceGrants: [],
    namespaces: [],
    services: [],
    serviceImports: [],
    endpointSlices: [],
    secrets: [],
    configMaps: [],
    extensionRefFilters: [],
    envoyPatchPolicies: [],
    clientTrafficPolicies: [],
    backendTrafficPolicies: [],
    securityPolicies: [],
    backendTLSPolicies: [],
    envoyExtensionPolicies: [],
    extensionServerPolicies: [],
    backends: [],
    httpRouteFilters: [],
    clusterTrustBundles: [],
  };
}
