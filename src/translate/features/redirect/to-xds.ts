import { ok } from '../../../core/result.ts';
import type { Redirect } from '../../ir/response.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { type Message, withoutDefaults } from '../../xds/messages.ts';
import { isRootPrefix, prefixToRoot } from '../../xds/route/prefix-to-root.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';

/** A redirect instead of forwarding (spec/xds-routes-clusters.md C.6). */
export const toXds: ToXdsHooks = {
  route: ({ route }) =>
    ok(route.redirect ? { terminalAction: { redirect: redirectAction(route, route.redirect) } } : {}),
};

/** Statuses by name; 301 is Envoy's default. */
const responseCodes: Readonly<Record<number, string>> = {
  302: 'FOUND',
  303: 'SEE_OTHER',
  307: 'TEMPORARY_REDIRECT',
  308: 'PERMANENT_REDIRECT',
};

function redirectAction(route: HTTPRoute, redirect: Redirect): Message {
  const { scheme, hostname, port, statusCode } = redirect;
  return {
    ...(scheme != null ? { schemeRedirect: scheme } : {}),
    ...withoutDefaults({ hostRedirect: hostname, portRedirect: port === 80 || port === 443 ? undefined : port }),
    ...withoutDefaults({ responseCode: statusCode === undefined ? undefined : responseCodes[statusCode] }),
    ...pathRedirect(route, redirect),
  };
}

function pathRedirect(route: HTTPRoute, { path }: Redirect): Message {
  if (path?.fullReplace != null) return { pathRedirect: path.fullReplace };
  const replacement = path?.prefixMatchReplace;
  if (replacement == null) return {};
  const prefix = route.pathMatch?.prefix;
  if (isRootPrefix(replacement) && prefix != null) return { regexRewrite: prefixToRoot(prefix) };
  return { prefixRewrite: replacement };
}
