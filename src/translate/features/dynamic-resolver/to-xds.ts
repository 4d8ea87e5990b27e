import { ok } from '../../../core/result.ts';
import type { HTTPRoute, TCPRoute } from '../../ir/route.ts';
import { dnsCacheConfig } from '../../xds/cluster/dns-cache.ts';
import { type Any, any, type Message } from '../../xds/messages.ts';
import { isDynamicResolverRoute, isSniResolverRoute } from '../../xds/route/dynamic-resolver-route.ts';
import type { NetworkFilter, ToXdsHooks } from '../to-xds-hooks.ts';

const httpFilterName = 'envoy.filters.http.rbac.dfp_loopback_deny';

/**
 * Routes to whatever host a client names (spec/xds-filters.md E.21, N). Clients must not reach Envoy's own loopback that
 * way, so loopback names are denied.
 */
export const toXds: ToXdsHooks = {
  httpFilters: ({ listener }) => {
    const isUsed = (listener.routes ?? []).some(isDynamicResolverRoute);
    return ok(isUsed ? [{ name: httpFilterName, typedConfig: any('envoy.extensions.filters.http.rbac.v3.RBAC') }] : []);
  },
  route: ({ route }) => {
    // A fixed host is the route author's choice, not the client's.
    const denies = isDynamicResolverRoute(route) && route.urlRewrite?.host?.name == null;
    return ok(denies ? { typedPerFilterConfig: { [httpFilterName]: denyLoopbackHosts(route) } } : {});
  },
  networkFilters: ({ route, statPrefix }) =>
    ok(route && isSniResolverRoute(route) ? sniFilters(route, statPrefix) : []),
  cluster: ({ endpointType }) =>
    ok(endpointType === 'dynamic' ? { cluster: { loadBalancingPolicy: { policies: [clusterProvided] } } } : {}),
};

const clusterProvided: Message = {
  typedExtensionConfig: {
    name: 'envoy.load_balancing_policies.cluster_provided',
    typedConfig: any('envoy.extensions.load_balancing_policies.cluster_provided.v3.ClusterProvided'),
  },
};

const loopbackHosts: readonly string[] = [
  '127\\.0\\.0\\.1',
  'localhost',
  'localhost\\.localdomain',
  'ip6-localhost',
  'ip6-loopback',
  '\\[::1\\]',
  '::1',
];

function rbacAction(name: string, action: 'ALLOW' | 'DENY'): Message {
  return {
    name,
    typedConfig: any('envoy.config.rbac.v3.Action', action === 'DENY' ? { name: action, action } : { name: action }),
  };
}

function denyLoopbackHosts(route: HTTPRoute): Any {
  const headerName = route.urlRewrite?.host?.header ?? ':authority';
  const predicates = loopbackHosts.map((host) => ({
    singlePredicate: {
      input: {
        name: 'http_header',
        typedConfig: any('envoy.type.matcher.v3.HttpRequestHeaderMatchInput', { headerName }),
      },
      valueMatch: { safeRegex: { googleRe2: {}, regex: `^${host}(?::\\d+)?$` } },
    },
  }));
  const matcher = {
    predicate: { orMatcher: { predicate: predicates } },
    onMatch: { action: rbacAction('deny-loopback-host', 'DENY') },
  };
  return any('envoy.extensions.filters.http.rbac.v3.RBACPerRoute', {
    rbac: {
      matcher: { matcherList: { matchers: [matcher] }, onNoMatch: { action: rbacAction('default', 'ALLOW') } },
    },
  });
}

const loopbackServerNames =
  '(?i)^(localhost|localhost\\.localdomain|ip6-localhost|ip6-loopback|127\\.0\\.0\\.1|::1|\\[::1\\])\\.?$';

/** The server name of the handshake is the host; the cache is the one of the route's cluster. */
function sniFilters(route: TCPRoute, statPrefix: string): readonly NetworkFilter[] {
  const policy = {
    permissions: [{ requestedServerName: { safeRegex: { regex: loopbackServerNames } } }],
    principals: [{ any: true }],
  };
  const guard = any('envoy.extensions.filters.network.rbac.v3.RBAC', {
    statPrefix,
    rules: { action: 'DENY', policies: { 'deny-loopback-sni': policy } },
  });
  const resolver = any('envoy.extensions.filters.network.sni_dynamic_forward_proxy.v3.FilterConfig', {
    dnsCacheConfig: dnsCacheConfig(route.dns, undefined),
    portValue: 443,
  });
  return [
    { stage: 'resolve', filter: { name: 'envoy.filters.network.rbac', typedConfig: guard } },
    { stage: 'resolve', filter: { name: 'envoy.filters.network.sni_dynamic_forward_proxy', typedConfig: resolver } },
  ];
}
