import { ok } from '../../../core/result.ts';
import type { RegexMatchReplace } from '../../ir/response.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { type Message, withoutDefaults } from '../../xds/messages.ts';
import { isDynamicResolverRoute } from '../../xds/route/dynamic-resolver-route.ts';
import { isRootPrefix, prefixToRoot } from '../../xds/route/prefix-to-root.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { URLRewrite } from './ir.ts';

/** Rewrites of path and host in the forwarding action (spec/xds-routes-clusters.md C.7). */
export const toXds: ToXdsHooks = {
  route: ({ route }) =>
    ok(
      route.urlRewrite
        ? { action: { ...pathRewrite(route, route.urlRewrite), ...hostRewrite(route, route.urlRewrite) } }
        : {},
    ),
  weightedCluster: ({ filters }) => {
    const name = filters?.urlRewrite?.host?.name;
    return name == null ? {} : { hostRewriteLiteral: name };
  },
};

function pathRewrite(route: HTTPRoute, { path }: URLRewrite): Message {
  if (!path) return {};
  if (path.fullReplace != null) return regexRewrite({ pattern: '^/.*$', substitution: path.fullReplace });
  if (path.prefixMatchReplace != null) {
    const prefix = route.pathMatch?.prefix;
    if (isRootPrefix(path.prefixMatchReplace) && prefix != null) return { regexRewrite: prefixToRoot(prefix) };
    return withoutDefaults({ prefixRewrite: path.prefixMatchReplace.replace(/\/$/, '') });
  }
  return path.regexMatchReplace ? regexRewrite(path.regexMatchReplace) : {};
}

function regexRewrite(replace: RegexMatchReplace): Message {
  return { regexRewrite: regexMatchAndSubstitute(replace) };
}

function regexMatchAndSubstitute({ pattern, substitution }: RegexMatchReplace): Message {
  return { pattern: withoutDefaults({ regex: pattern }), ...withoutDefaults({ substitution }) };
}

/** The backend still learns the original host, unless the user does not want it. */
function hostRewrite(route: HTTPRoute, { host, appendXForwardedHost }: URLRewrite): Message {
  if (!host) return {};
  return { ...newHost(route), ...(appendXForwardedHost === false ? {} : { appendXForwardedHost: true }) };
}

function newHost(route: HTTPRoute): Message {
  const host = route.urlRewrite?.host;
  if (host?.name != null) return { hostRewriteLiteral: host.name };
  if (host?.header != null) return { hostRewriteHeader: host.header };
  // A dynamic resolver route has no endpoints whose names could become the host.
  if (host?.backend != null && !isDynamicResolverRoute(route)) return { autoHostRewrite: true };
  return host?.pathRegex ? { hostRewritePathRegex: regexMatchAndSubstitute(host.pathRegex) } : {};
}
