import type { L4RouteRule, TCPRoute, UDPRoute } from '../../../resources/generated/types.ts';
import type { TLS } from '../../ir/route.ts';
import type { ListenerContext, ParentContext, RouteContext, TranslateContext } from '../contexts.ts';
import { l4RouteName } from '../names.ts';
import { resourceMetadata } from '../resource-metadata.ts';
import { type L4Backends, readL4Backends, writeL4References } from './l4-backends.ts';
import { l4Destination } from './l4-destination.ts';
import { isRefused, setRouteCondition } from './route-condition.ts';

/**
 * Translates a TCPRoute or UDPRoute for each of its parents. Nothing in such traffic tells routes apart, so a listener serves the first that
 * attaches (spec/gateway-api.md 15).
 */
export function translateL4Route(context: TranslateContext, routeContext: RouteContext): void {
  const { route } = routeContext;
  const rules = (route as TCPRoute | UDPRoute).spec?.rules ?? [];
  const [rule] = rules;
  for (const parent of routeContext.parents) {
    if (!rule || rules.length > 1) {
      const message = `A ${routeContext.kind} needs exactly one rule, this one has ${rules.length}.`;
      setRouteCondition(parent, route, { type: 'Accepted', status: 'False', reason: 'InvalidRule', message });
      continue;
    }
    translateForParent(context, routeContext, parent, rule);
  }
}

function translateForParent(
  context: TranslateContext,
  routeContext: RouteContext,
  parent: ParentContext,
  rule: L4RouteRule,
): void {
  const backends = readL4Backends(context, routeContext, parent, [rule]);
  writeL4References(parent, routeContext, backends.problems);
  if (isRefused(parent)) return;
  for (const listener of parent.listeners) {
    listener.attachedRoutes += 1;
    if (listener.ready) addRoute(context, routeContext, listener, backends, rule.name);
  }
}

function addRoute(
  context: TranslateContext,
  routeContext: RouteContext,
  listener: ListenerContext,
  backends: L4Backends,
  ruleName: string | undefined,
): void {
  const { kind, route } = routeContext;
  const name = l4RouteName(kind, route);
  const { tcp, udp } = listener;
  if (tcp && tcp.routes.length === 0) {
    const tls = terminatingTLS(listener);
    const destination = l4Destination(context, routeContext, listener, backends, ruleName);
    const made = { name, ...(tls && { tls }), destination, metadata: resourceMetadata(route) };
    tcp.routes.push(context.provenance.note(made, route, ['spec']));
  }
  if (udp && !udp.route) {
    const destination = l4Destination(context, routeContext, listener, backends, ruleName);
    udp.route = context.provenance.note({ name, destination }, route, ['spec']);
  }
}

/** A TCPRoute behind TLS takes the server name of the listener, if that has one. */
function terminatingTLS({ tcp, listener }: ListenerContext): TLS | undefined {
  if (!tcp?.tls) return undefined;
  return { terminate: tcp.tls, ...(listener.hostname && { inspector: { snis: [listener.hostname] } }) };
}
