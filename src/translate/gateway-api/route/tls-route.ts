import type { TLSRoute } from '../../../resources/generated/types.ts';
import type { ListenerContext, ParentContext, RouteContext, TranslateContext } from '../contexts.ts';
import { l4RouteName } from '../names.ts';
import { resourceMetadata } from '../resource-metadata.ts';
import { type L4Backends, readL4Backends, writeL4References } from './l4-backends.ts';
import { l4Destination } from './l4-destination.ts';
import type { ListenerIndex } from './listener-index.ts';
import { matchingHostnames } from './matching-hostnames.ts';
import { setNoMatchingHostname, setRouteCondition } from './route-condition.ts';

/** Translates a TLSRoute for each of its parents: one IR route a listener, told apart by server names (spec/gateway-api.md 15). */
export function translateTLSRoute(context: TranslateContext, index: ListenerIndex, routeContext: RouteContext): void {
  const { spec } = routeContext.route as TLSRoute;
  for (const parent of routeContext.parents) {
    const backends = readL4Backends(context, routeContext, parent, spec.rules ?? []);
    writeL4References(parent, routeContext, backends.problems);
    let reached = false;
    for (const listener of parent.listeners) {
      const hostnames = matchingHostnames(index, listener, spec.hostnames);
      if (hostnames.length === 0) continue;
      reached = true;
      listener.attachedRoutes += 1;
      addRoute(context, routeContext, { parent, listener, hostnames, backends });
    }
    if (!reached && parent.listeners.length > 0) setNoMatchingHostname(parent, routeContext.route);
  }
}

interface Attachment {
  readonly parent: ParentContext;
  readonly listener: ListenerContext;
  readonly hostnames: readonly string[];
  readonly backends: L4Backends;
}

function addRoute(
  context: TranslateContext,
  routeContext: RouteContext,
  { parent, listener, hostnames, backends }: Attachment,
): void {
  const { tcp } = listener;
  if (!listener.ready || !tcp) return;
  const { kind, route } = routeContext;
  if (tcp.tls && backends.backends.some((backend) => backend.setting.isDynamicResolver)) {
    setRouteCondition(parent, route, {
      type: 'ResolvedRefs',
      status: 'False',
      reason: 'UnsupportedValue',
      message: 'A dynamic resolver goes by the server name and needs a listener that passes TLS through.',
    });
    return;
  }
  const made = {
    name: l4RouteName(kind, route),
    tls: { ...(tcp.tls && { terminate: tcp.tls }), inspector: { snis: hostnames } },
    destination: l4Destination(context, routeContext, listener, backends),
    metadata: resourceMetadata(route),
  };
  tcp.routes.push(context.provenance.note(made, route, ['spec']));
}
