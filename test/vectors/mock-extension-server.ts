import { isObject, type JsonObject } from '../../src/core/json.ts';
import { fail, ok } from '../../src/core/result.ts';
import type {
  ExtensionAnswer,
  ExtensionLists,
  ExtensionServer,
} from '../../src/translate/xds/extension/extension-server.ts';
import type { ClusterResource, EndpointResource, ListenerResource, Message } from '../../src/translate/xds/messages.ts';

/** The extension server that the vectors of xds-extension-server/ were made with (MOCK.md there). */
export function mockExtensionServer(failOpen: boolean): ExtensionServer {
  return {
    failOpen,
    route: extendRoute,
    virtualHost: extendVirtualHost,
    cluster: extendCluster,
    endpoints: (endpoints) => ok(withMetadata(endpoints)),
    listener: extendListener,
    translation: { includes: { clusters: true, secrets: true, listeners: true, routes: true }, run: extendTranslation },
  };
}

const metadataOf = (object: JsonObject): JsonObject => (isObject(object.metadata) ? object.metadata : {});
const specOf = (object: JsonObject): JsonObject => (isObject(object.spec) ? object.spec : {});
const listOf = (value: unknown): readonly Message[] => (Array.isArray(value) ? (value as Message[]) : []);

function header(key: string, value: unknown): Message {
  return { header: { key: `mock-extension-was-here-${key}`, ...(value ? { value: String(value) } : {}) } };
}

function identityHeaders(prefix: string, object: JsonObject): readonly Message[] {
  const { name, namespace } = metadataOf(object);
  return [
    header(`${prefix}-name`, name),
    header(`${prefix}-namespace`, namespace),
    header(`${prefix}-kind`, object.kind),
    header(`${prefix}-apiversion`, object.apiVersion),
  ];
}

function extendRoute(
  route: Message,
  hostnames: readonly string[],
  resources: readonly JsonObject[],
  policies: readonly JsonObject[],
): ExtensionAnswer<Message> {
  if (route.name === 'extension-post-xdsroute-hook-error') return fail('route hook error');
  const headers = [
    ...resources.flatMap((resource) => [
      header('route-name', route.name),
      header('route-hostnames', hostnames.join(', ')),
      ...identityHeaders('extensionRef', resource),
    ]),
    ...policies.flatMap((policy) => identityHeaders('extensionPolicy', policy)),
  ];
  return ok({ ...route, responseHeadersToAdd: [...listOf(route.responseHeadersToAdd), ...headers] });
}

function extendVirtualHost(virtualHost: Message): ExtensionAnswer<Message> {
  if (virtualHost.name === 'extension-post-xdsvirtualhost-hook-error/*') return fail('virtual host hook error');
  if (virtualHost.name !== 'extension-listener') return ok(undefined);
  const inserted = { name: 'mock-extension-inserted-route', directResponse: { status: 200 } };
  return ok({ ...virtualHost, routes: [...listOf(virtualHost.routes), inserted] });
}

function extendCluster(cluster: ClusterResource, resources: readonly JsonObject[]): ExtensionAnswer<ClusterResource> {
  const pool = resources.findIndex(({ kind }) => kind === 'InferencePool');
  const resource = resources[pool];
  if (!resource) return ok(undefined);
  if (specOf(resource).targetPortNumber === 0) return fail('the pool has no port');
  if (resources.length > pool + 1) return fail('only one pool is supported');
  const { edsClusterConfig: _e, loadAssignment: _l, commonLbConfig: _c, ...rest } = cluster;
  return ok({
    ...rest,
    name: cluster.name,
    type: 'ORIGINAL_DST',
    originalDstLbConfig: { useHttpHeader: true, httpHeaderName: 'x-gateway-destination-endpoint' },
  });
}

function withMetadata(assignment: EndpointResource): EndpointResource {
  const metadata = { filterMetadata: { 'envoy-gateway.extension': { hook: 'applied' } } };
  const endpoints = listOf(assignment.endpoints).map((locality) =>
    'lbEndpoints' in locality
      ? { ...locality, lbEndpoints: listOf(locality.lbEndpoints).map((endpoint) => ({ ...endpoint, metadata })) }
      : locality,
  );
  return 'endpoints' in assignment ? { ...assignment, endpoints } : assignment;
}

function extendListener(
  listener: ListenerResource,
  policies: readonly JsonObject[],
): ExtensionAnswer<ListenerResource> {
  const { name } = listener;
  const named = (statPrefix: unknown): ExtensionAnswer<ListenerResource> =>
    ok({ ...listener, statPrefix: String(statPrefix ?? '') });
  switch (name) {
    case 'extension-post-xdslistener-hook-error':
    case 'envoy-gateway/gateway-1/tcp1':
    case 'first-listener-error':
      return fail('listener hook error');
    case 'extension-listener':
      return named('mock-extension-inserted-prefix');
    case 'policyextension-listener':
      return policies[0] ? named(specOf(policies[0]).data) : fail('no policy');
    case 'envoy-gateway/gateway-1/http1':
    case 'envoy-gateway/gateway-1/udp1':
      return policies.length === 1 ? named(name) : fail(`${policies.length} policies`);
    default:
      return ok(undefined);
  }
}

function extendTranslation(lists: ExtensionLists, policies: readonly JsonObject[]): ExtensionAnswer<ExtensionLists> {
  for (const cluster of lists.clusters ?? []) {
    if (cluster.name === 'custom-backend-dest') return ok(undefined);
    const eds = isObject(cluster.edsClusterConfig) ? cluster.edsClusterConfig : {};
    if (String(eds.serviceName ?? '').includes('fail-close-error')) return fail('translation hook error');
  }
  let isSecured = false;
  for (const policy of policies) {
    const { targetRef } = specOf(policy);
    const kind = isObject(targetRef) ? targetRef.kind : undefined;
    if (!kind) return fail('a policy has no target kind');
    if (policy.kind !== 'ExampleExtPolicy') continue;
    if (kind !== 'Gateway') return fail('only Gateways can be targets');
    isSecured = true;
  }
  return ok(changedLists(lists, isSecured));
}

function changedLists(lists: ExtensionLists, isSecured: boolean): ExtensionLists {
  const clusters = (lists.clusters ?? []).map((cluster) =>
    cluster.name === 'first-route' ? { ...cluster, connectTimeout: '30s' } : cluster,
  );
  const secret = {
    name: 'mock-extension-injected-secret',
    genericSecret: { secret: { inlineString: 'super-secret-extension-secret' } },
  };
  const listeners = (lists.listeners ?? []).map((listener) =>
    listener.name === 'test-listener-modify' ? { ...listener, statPrefix: 'extension-modified-listener' } : listener,
  );
  const routes = (lists.routes ?? []).map((config) =>
    config.name === 'test-route-modify'
      ? { ...config, responseHeadersToAdd: [{ header: { key: 'x-extension-modified', value: 'true' } }] }
      : config,
  );
  const injectedListener = { name: 'extension-injected-listener', statPrefix: 'extension-injected' };
  const injectedRoute = {
    name: 'extension-injected-route',
    responseHeadersToAdd: [{ header: { key: 'x-extension-injected', value: 'route' } }],
  };
  return {
    clusters: [...clusters, injectedCluster(isSecured)],
    secrets: [...(lists.secrets ?? []), secret],
    listeners: isSecured ? [...listeners, injectedListener] : listeners,
    routes: isSecured ? [...routes, injectedRoute] : routes,
  };
}

function injectedCluster(isSecured: boolean): ClusterResource {
  const name = 'mock-extension-injected-cluster';
  const address = { address: 'exampleservice.examplenamespace.svc.cluster.local', portValue: 5000 };
  return {
    name,
    loadAssignment: {
      clusterName: name,
      endpoints: [{ lbEndpoints: [{ endpoint: { address: { socketAddress: address } } }] }],
    },
    ...(isSecured && { transportSocket: injectedTransportSocket }),
  };
}

const injectedTransportSocket: Message = {
  name: 'envoy.transport_sockets.tls',
  typedConfig: {
    '@type': 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext',
    commonTlsContext: {
      tlsCertificateSdsSecretConfigs: [
        {
          name: 'default',
          sdsConfig: {
            apiConfigSource: { apiType: 'GRPC', grpcServices: [{ envoyGrpc: { clusterName: 'sds-cluster' } }] },
          },
        },
      ],
    },
  },
};
