import type { Feature, FromApiHooks } from './feature.ts';
import type { RouteExtensionHook, RouteFilterHook } from './from-api-hooks.ts';

type RouteFilters = NonNullable<FromApiHooks['routeFilters']>;

/**
 * The features of a translation with their route hooks by what they are looked up by. The pipeline hands it to the stages with the
 * context, so that no stage imports the registry: features may use the look-ups of the stages without a cycle.
 */
export interface HookIndex {
  readonly features: readonly Feature[];
  /** By filter type. */
  readonly routeFilters: ReadonlyMap<string, RouteFilterHook>;
  /** By field of HTTPRouteFilter's spec. */
  readonly routeExtensions: ReadonlyMap<string, RouteExtensionHook>;
  /** What a rule's filters need beside its routes. */
  readonly companions: readonly NonNullable<RouteFilters['companion']>[];
  /** Fields of HTTPRoute rules that are not filters. */
  readonly rules: readonly NonNullable<FromApiHooks['routeRule']>[];
  /** Settings of listeners that follow from the kinds of their routes. */
  readonly routeListeners: readonly NonNullable<FromApiHooks['routeListener']>[];
}

/** Indexes the hooks of a list of features, in its order. */
export function indexHooks(features: readonly Feature[]): HookIndex {
  const filters = features.flatMap((feature) => feature.fromApi?.routeFilters ?? []);
  return {
    features,
    routeFilters: new Map(filters.flatMap((hooks) => Object.entries(hooks.filters ?? {}))),
    routeExtensions: new Map(
      filters.flatMap((hooks) => (hooks.extensions ?? []).map((hook) => [hook.field, hook] as const)),
    ),
    companions: filters.flatMap((hooks) => hooks.companion ?? []),
    rules: features.flatMap((feature) => feature.fromApi?.routeRule ?? []),
    routeListeners: features.flatMap((feature) => feature.fromApi?.routeListener ?? []),
  };
}
