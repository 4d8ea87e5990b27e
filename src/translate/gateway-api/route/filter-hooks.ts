import type { RouteExtensionHook, RouteFilterHook } from '../../features/from-api-hooks.ts';
import { features } from '../../features/registry.ts';

/** The features' hooks for filters of rules, by filter type. */
export const filterHooks: ReadonlyMap<string, RouteFilterHook> = new Map(
  features.flatMap((feature) => Object.entries(feature.fromApi?.routeFilters?.filters ?? {})),
);

/** The features' hooks for parts of HTTPRouteFilter objects, by field. */
export const extensionHooks: ReadonlyMap<string, RouteExtensionHook> = new Map(
  features.flatMap((feature) =>
    (feature.fromApi?.routeFilters?.extensions ?? []).map((hook) => [hook.field, hook] as const),
  ),
);

/** What a rule's filters need beside its routes. */
export const companionHooks = features.flatMap((feature) => feature.fromApi?.routeFilters?.companion ?? []);

/** Fields of HTTPRoute rules that are not filters. */
export const ruleHooks = features.flatMap((feature) => feature.fromApi?.routeRule ?? []);

/** Settings of listeners that follow from the kinds of their routes. */
export const listenerHooks = features.flatMap((feature) => feature.fromApi?.routeListener ?? []);
