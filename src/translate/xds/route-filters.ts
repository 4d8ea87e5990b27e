import { fail, ok, type Result } from '../../core/result.ts';
import type { RoutePart } from '../features/to-xds-hooks.ts';
import type { HTTPListener } from '../ir/listener.ts';
import type { HTTPRoute } from '../ir/route.ts';
import { type Any, any, type HttpFilter } from './messages.ts';

/** Per-route configuration that switches a disabled filter on as it is. */
export const switchedOn: Any = any('envoy.config.route.v3.FilterConfig', { config: {} });

/**
 * A filter that a listener needs as soon as one of its routes has settings for it; it is built from the settings of the
 * first such route. No filter when no route has any.
 */
export function filterOfFirstRoute<Settings>(
  listener: HTTPListener,
  settingsOf: (route: HTTPRoute) => Settings | undefined,
  build: (settings: Settings, route: HTTPRoute) => HttpFilter,
): Result<readonly HttpFilter[], string> {
  for (const route of listener.routes ?? []) {
    const settings = settingsOf(route);
    if (settings !== undefined && settings !== null) return ok([build(settings, route)]);
  }
  return ok([]);
}

/** Disabled filters for the settings of all routes of a listener, one for each distinct name (spec/xds-filters.md E.1). */
export function filtersByName<Settings>(
  listener: HTTPListener,
  settingsOf: (route: HTTPRoute) => readonly Settings[],
  nameOf: (settings: Settings) => string,
  build: (settings: Settings, route: HTTPRoute) => Result<Any, string>,
): Result<readonly HttpFilter[], string> {
  const filters = new Map<string, HttpFilter>();
  for (const route of listener.routes ?? []) {
    for (const settings of settingsOf(route)) {
      const name = nameOf(settings);
      if (filters.has(name)) continue;
      const typedConfig = build(settings, route);
      if (!typedConfig.ok) return typedConfig;
      filters.set(name, { name, typedConfig: typedConfig.value, disabled: true });
    }
  }
  return ok([...filters.values()]);
}

/** The part of a route that switches filters on; the error says that one of them is asked for twice. */
export function switchOn(names: readonly string[]): Result<RoutePart, string> {
  return configureFilters(names.map((name) => [name, switchedOn] as const));
}

/** The part of a route that configures filters by name; the error says that one of them is configured twice. */
export function configureFilters(configs: readonly (readonly [string, Any])[]): Result<RoutePart, string> {
  const byName: Record<string, Any> = {};
  for (const [name, config] of configs) {
    if (Object.hasOwn(byName, name)) return fail(`two extensions of this route have the filter name ${name}`);
    byName[name] = config;
  }
  return ok(configs.length > 0 ? { typedPerFilterConfig: byName } : {});
}
