/** How a kind is addressed at the API server. */
export interface ResourceType {
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

const type = (group: string, version: string, kind: string, plural: string, namespaced = true): ResourceType => ({
  group,
  version,
  kind,
  plural,
  namespaced,
});

const gatewayApi = 'gateway.networking.k8s.io';
const envoyGateway = 'gateway.envoyproxy.io';

/**
 * Kinds whose address is known without asking: those that commands read. Kinds with several rows are served under the
 * first version by current CRDs and under the later ones by older releases of them.
 */
export const knownTypes: readonly ResourceType[] = [
  type(gatewayApi, 'v1', 'GatewayClass', 'gatewayclasses', false),
  type(gatewayApi, 'v1', 'Gateway', 'gateways'),
  type(gatewayApi, 'v1', 'ListenerSet', 'listenersets'),
  type(gatewayApi, 'v1', 'HTTPRoute', 'httproutes'),
  type(gatewayApi, 'v1', 'GRPCRoute', 'grpcroutes'),
  type(gatewayApi, 'v1', 'TLSRoute', 'tlsroutes'),
  type(gatewayApi, 'v1alpha3', 'TLSRoute', 'tlsroutes'),
  type(gatewayApi, 'v1alpha2', 'TLSRoute', 'tlsroutes'),
  type(gatewayApi, 'v1', 'TCPRoute', 'tcproutes'),
  type(gatewayApi, 'v1alpha2', 'TCPRoute', 'tcproutes'),
  type(gatewayApi, 'v1', 'UDPRoute', 'udproutes'),
  type(gatewayApi, 'v1alpha2', 'UDPRoute', 'udproutes'),
  type(gatewayApi, 'v1', 'BackendTLSPolicy', 'backendtlspolicies'),
  type(gatewayApi, 'v1alpha3', 'BackendTLSPolicy', 'backendtlspolicies'),
  type(gatewayApi, 'v1', 'ReferenceGrant', 'referencegrants'),
  type(gatewayApi, 'v1beta1', 'ReferenceGrant', 'referencegrants'),
  type(envoyGateway, 'v1alpha1', 'EnvoyProxy', 'envoyproxies'),
  type(envoyGateway, 'v1alpha1', 'Backend', 'backends'),
  type(envoyGateway, 'v1alpha1', 'HTTPRouteFilter', 'httproutefilters'),
  type(envoyGateway, 'v1alpha1', 'BackendTrafficPolicy', 'backendtrafficpolicies'),
  type(envoyGateway, 'v1alpha1', 'ClientTrafficPolicy', 'clienttrafficpolicies'),
  type(envoyGateway, 'v1alpha1', 'SecurityPolicy', 'securitypolicies'),
  type(envoyGateway, 'v1alpha1', 'EnvoyPatchPolicy', 'envoypatchpolicies'),
  type(envoyGateway, 'v1alpha1', 'EnvoyExtensionPolicy', 'envoyextensionpolicies'),
  type('', 'v1', 'Namespace', 'namespaces', false),
  type('', 'v1', 'Pod', 'pods'),
  type('', 'v1', 'Service', 'services'),
  type('', 'v1', 'ServiceAccount', 'serviceaccounts'),
  type('', 'v1', 'Secret', 'secrets'),
  type('', 'v1', 'ConfigMap', 'configmaps'),
  type('', 'v1', 'Node', 'nodes', false),
  type('', 'v1', 'Event', 'events'),
  type('discovery.k8s.io', 'v1', 'EndpointSlice', 'endpointslices'),
  type('multicluster.x-k8s.io', 'v1alpha1', 'ServiceImport', 'serviceimports'),
  type('certificates.k8s.io', 'v1beta1', 'ClusterTrustBundle', 'clustertrustbundles', false),
  type('apps', 'v1', 'Deployment', 'deployments'),
  type('apps', 'v1', 'DaemonSet', 'daemonsets'),
  type('batch', 'v1', 'Job', 'jobs'),
  type('apiextensions.k8s.io', 'v1', 'CustomResourceDefinition', 'customresourcedefinitions', false),
];

const byKind = new Map<string, ResourceType[]>();
for (const known of knownTypes) {
  const rows = byKind.get(known.kind);
  if (rows) rows.push(known);
  else byKind.set(known.kind, [known]);
}

/** The rows of a kind in order of preference; empty for kinds that are not in the table. */
export function typesOfKind(kind: string): readonly ResourceType[] {
  return byKind.get(kind) ?? [];
}

/** The row of an exact apiVersion and kind. */
export function knownType(apiVersion: string, kind: string): ResourceType | undefined {
  return typesOfKind(kind).find((row) => apiVersionOf(row) === apiVersion);
}

/** The row of a kind that must be in the table: asking for another one is a bug. */
export function builtInType(kind: string): ResourceType {
  const [first] = typesOfKind(kind);
  if (first === undefined) throw new Error(`no known resource type ${kind}`);
  return first;
}

/** `group/version`, or the version alone for the core group. */
export function apiVersionOf(type: Pick<ResourceType, 'group' | 'version'>): string {
  return type.group === '' ? type.version : `${type.group}/${type.version}`;
}

/** The RBAC name of a type: `gateways.gateway.networking.k8s.io`, `pods`. */
export function rbacName(type: ResourceType): string {
  return type.group === '' ? type.plural : `${type.plural}.${type.group}`;
}

/** Path of the collection of a type, in a namespace or over all of them. */
export function collectionPath(type: ResourceType, namespace?: string): string {
  const root = type.group === '' ? `/api/${type.version}` : `/apis/${type.group}/${type.version}`;
  const inside = type.namespaced && namespace ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  return `${root}${inside}/${type.plural}`;
}

/** Path of one object. */
export function objectPath(type: ResourceType, name: string, namespace?: string): string {
  return `${collectionPath(type, namespace)}/${encodeURIComponent(name)}`;
}
