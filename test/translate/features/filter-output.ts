import type { ResourceRequest, ToXdsHooks } from '../../../src/translate/features/to-xds-hooks.ts';
import type { HTTPListener } from '../../../src/translate/ir/listener.ts';
import type { HTTPRoute } from '../../../src/translate/ir/route.ts';
import type { Xds } from '../../../src/translate/ir/xds.ts';
import type { HttpFilter } from '../../../src/translate/xds/messages.ts';
import { httpRoute, httpScope, routeScope } from '../xds/xds-scopes.ts';

/** The per-route filter configuration that a feature gives a route, or the reason why it refuses the route. */
export function routeFilters(
  hooks: ToXdsHooks,
  route: Partial<HTTPRoute>,
  listener: Partial<HTTPListener> = {},
): Readonly<Record<string, unknown>> | string {
  const part = hooks.route?.(routeScope(route, listener));
  if (!part) return {};
  return part.ok ? (part.value.typedPerFilterConfig ?? {}) : part.error;
}

/** The HTTP filters that a feature adds for a listener with these routes, or the reason why it cannot. */
export function filtersFor(
  hooks: ToXdsHooks,
  routes: readonly Partial<HTTPRoute>[],
  listener: Partial<HTTPListener> = {},
  xds: Xds = {},
): readonly HttpFilter[] | string {
  const filters = hooks.httpFilters?.(httpScope({ ...listener, routes: routes.map(httpRoute) }, xds));
  if (!filters) return [];
  return filters.ok ? filters.value : filters.error;
}

/** The resources that a feature asks for, for a listener with these routes. */
export function resourcesFor(hooks: ToXdsHooks, routes: readonly Partial<HTTPRoute>[]): readonly ResourceRequest[] {
  return hooks.resources?.(httpScope({ routes: routes.map(httpRoute) })) ?? [];
}

/** A destination with one endpoint. */
export function destination(name: string) {
  return { name, settings: [{ name: `${name}/backend/0`, weight: 1, endpoints: [{ host: '10.2.0.1', port: 81 }] }] };
}
