import type { RouteDestination } from '../../ir/destination.ts';
import type { HTTPRoute as HTTPRouteIR } from '../../ir/route.ts';
import type { ListenerContext, ParentContext, RouteContext, RouteKind, TranslateContext } from '../contexts.ts';
import type { HTTPListenerDraft } from '../ir-drafts.ts';
import { hostRouteName } from '../names.ts';
import type { RuleResult } from './http-rule.ts';
import type { ListenerIndex } from './listener-index.ts';
import { matchingHostnames } from './matching-hostnames.ts';

/**
 * Gives the IR routes of a route to every listener that lets it in and shares a hostname with it: one copy for each hostname
 * (spec/gateway-api.md 9.2). Returns false when it shares a hostname with none.
 */
export function fanOut(
  context: TranslateContext,
  index: ListenerIndex,
  routeContext: RouteContext,
  parent: ParentContext,
  rules: readonly RuleResult[],
): boolean {
  const { hostnames } = routeContext.route.spec as { readonly hostnames?: readonly string[] };
  let reached = false;
  for (const listener of parent.listeners) {
    const hosts = matchingHostnames(index, listener, hostnames);
    if (hosts.length === 0) continue;
    reached = true;
    listener.attachedRoutes += 1;
    const { http } = listener;
    if (!listener.ready || !http) continue;
    addRoutes(context, listener, http, hosts, rules);
    applyListenerHooks(context, routeContext.kind, http);
  }
  return reached;
}

function addRoutes(
  { provenance }: TranslateContext,
  listener: ListenerContext,
  http: HTTPListenerDraft,
  hosts: readonly string[],
  rules: readonly RuleResult[],
): void {
  const destinations = rules.map((rule) => lazily(() => rule.destination?.forListener(listener)));
  for (const hostname of hosts) {
    for (const [i, rule] of rules.entries()) {
      for (const route of rule.routes) {
        const answersItself = route.directResponse !== undefined || route.redirect !== undefined;
        const destination = answersItself ? undefined : destinations[i]?.();
        const copy: HTTPRouteIR = {
          ...route,
          name: hostRouteName(route.name, hostname),
          hostname,
          ...(route.redirect && { redirect: withPort(route.redirect, listener) }),
          ...(destination && { destination }),
        };
        http.routes.push(provenance.inherit(copy, route));
      }
    }
  }
}

/** A redirect without port keeps the listener's, unless it changes the scheme: then the port is the scheme's own. */
function withPort(
  redirect: NonNullable<HTTPRouteIR['redirect']>,
  { listener }: ListenerContext,
): NonNullable<HTTPRouteIR['redirect']> {
  if (redirect.port !== undefined) return redirect;
  switch (redirect.scheme) {
    case 'http':
      return { ...redirect, port: 80 };
    case 'https':
      return { ...redirect, port: 443 };
    default:
      return { ...redirect, port: listener.port };
  }
}

function applyListenerHooks({ hooks }: TranslateContext, kind: RouteKind, http: HTTPListenerDraft): void {
  for (const hook of hooks.routeListeners) Object.assign(http, hook.fields(kind, http));
}

/** Shared clusters come into being when they are first used, so nothing is resolved before a route needs it. */
function lazily(make: () => RouteDestination | undefined): () => RouteDestination | undefined {
  let made: { readonly value: RouteDestination | undefined } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
