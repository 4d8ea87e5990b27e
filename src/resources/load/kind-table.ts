import type { ResourceSet } from '../resource-set.ts';

/** The lists of a ResourceSet that are filled by kind alone. */
export type ListKey = Exclude<
  { [K in keyof ResourceSet]-?: NonNullable<ResourceSet[K]> extends readonly object[] ? K : never }[keyof ResourceSet],
  'gatewayClasses' | 'envoyProxiesForGateways' | 'extensionRefFilters' | 'extensionServerPolicies'
>;

/** API groups whose kinds are all known here: what is not known in them is an error. */
export const ownedGroups: ReadonlySet<string> = new Set(['gateway.networking.k8s.io', 'gateway.envoyproxy.io']);

/** A kind that is read. */
export interface ReadKind {
  readonly group: string;
  readonly kind: string;
  /** The list it goes to; GatewayClass, EnvoyProxy and EnvoyGateway have places of their own. */
  readonly list?: ListKey;
  /** Read by the Go egctl too; the others are dropped in its compatibility mode. */
  readonly readByEgctl: boolean;
}

const gatewayApi = 'gateway.networking.k8s.io';
const envoyGateway = 'gateway.envoyproxy.io';

function row(group: string, kind: string, list: ListKey | undefined, readByEgctl = true): ReadKind {
  return { group, kind, list, readByEgctl };
}

const rows: readonly ReadKind[] = [
  row(gatewayApi, 'GatewayClass', undefined),
  row(gatewayApi, 'Gateway', 'gateways'),
  row(gatewayApi, 'ListenerSet', 'listenerSets', false),
  row(gatewayApi, 'HTTPRoute', 'httpRoutes'),
  row(gatewayApi, 'GRPCRoute', 'grpcRoutes'),
  row(gatewayApi, 'TLSRoute', 'tlsRoutes'),
  row(gatewayApi, 'TCPRoute', 'tcpRoutes'),
  row(gatewayApi, 'UDPRoute', 'udpRoutes'),
  row(gatewayApi, 'ReferenceGrant', 'referenceGrants'),
  row(gatewayApi, 'BackendTLSPolicy', 'backendTLSPolicies'),
  row(envoyGateway, 'EnvoyGateway', undefined, false),
  row(envoyGateway, 'EnvoyProxy', undefined),
  row(envoyGateway, 'EnvoyPatchPolicy', 'envoyPatchPolicies'),
  row(envoyGateway, 'ClientTrafficPolicy', 'clientTrafficPolicies'),
  row(envoyGateway, 'BackendTrafficPolicy', 'backendTrafficPolicies'),
  row(envoyGateway, 'SecurityPolicy', 'securityPolicies'),
  row(envoyGateway, 'EnvoyExtensionPolicy', 'envoyExtensionPolicies'),
  row(envoyGateway, 'Backend', 'backends'),
  row(envoyGateway, 'HTTPRouteFilter', 'httpRouteFilters'),
  row('', 'Namespace', 'namespaces'),
  row('', 'Service', 'services'),
  row('', 'Secret', 'secrets'),
  row('', 'ConfigMap', 'configMaps'),
  row('discovery.k8s.io', 'EndpointSlice', 'endpointSlices', false),
  row('multicluster.x-k8s.io', 'ServiceImport', 'serviceImports', false),
  row('certificates.k8s.io', 'ClusterTrustBundle', 'clusterTrustBundles', false),
];

const byName = new Map(rows.map((entry) => [`${entry.group}/${entry.kind}`, entry]));

/** The entry of a kind, or undefined for one that the translation does not read. */
export function readKind(group: string, kind: string): ReadKind | undefined {
  return byName.get(`${group}/${kind}`);
}

const clusterScoped = new Set(['GatewayClass', 'Namespace', 'ClusterTrustBundle', 'EnvoyGateway', 'XMesh']);

/** True for kinds that have no namespace. */
export function isClusterScoped(kind: string): boolean {
  return clusterScoped.has(kind);
}
