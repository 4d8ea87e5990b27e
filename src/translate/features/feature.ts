import type { HTTPRoute } from '../ir/route.ts';
import type {
  ClientHooks,
  ExtensionHooks,
  ProxyHooks,
  RouteFilterHooks,
  RouteListenerHooks,
  RouteRuleHooks,
  SecurityHooks,
  TrafficHooks,
} from './from-api-hooks.ts';
import type { ToXdsHooks } from './to-xds-hooks.ts';

/** Kinds whose fields features translate. */
export type FeatureKind =
  | 'HTTPRoute'
  | 'GRPCRoute'
  | 'HTTPRouteFilter'
  | 'EnvoyProxy'
  | 'ClientTrafficPolicy'
  | 'BackendTrafficPolicy'
  | 'SecurityPolicy'
  | 'EnvoyExtensionPolicy'
  | 'EnvoyPatchPolicy';

/** An API field that a feature serves, with everything below it: `{ kind: 'SecurityPolicy', path: 'spec.jwt' }`. */
export interface FeatureField {
  readonly kind: FeatureKind;
  readonly path: string;
}

/** Where an IR or an xDS message holds secret bytes; `*` stands for any list index or map key. */
export interface SecretPath {
  /** A path inside the IR, or inside an xDS message of the type given. */
  readonly stage: 'ir' | 'xds';
  /** xDS: the message's type without the type.googleapis.com prefix. IR: the name of the interface. */
  readonly type: string;
  readonly path: readonly string[];
}

/**
 * One capability of the gateway, from API fields to Envoy configuration. All hooks are pure: they get values and narrow
 * look-ups and return values that the stages merge. No feature imports another feature, and no stage knows a feature by name:
 * registry.ts is the only list.
 */
export interface Feature {
  /** The folder's name. */
  readonly name: string;
  /** One sentence for docs/features.md. */
  readonly summary: string;
  readonly fields: readonly FeatureField[];
  /** API fields to IR, by the kind that carries them. */
  readonly fromApi?: FromApiHooks;
  /** IR to xDS. */
  readonly toXds?: ToXdsHooks;
  /** True for a route whose requests make Envoy call the control plane: Envoy then needs a client certificate for it. */
  readonly callsControlPlane?: (route: HTTPRoute) => boolean;
  /** Places of secret bytes: printed as `[redacted]` unless asked for. */
  readonly secrets?: readonly SecretPath[];
}

/** The API half of a feature: one member for each place in the API that it is configured from. */
export interface FromApiHooks {
  /** Filters of HTTPRoute and GRPCRoute rules, by filter type. */
  readonly routeFilters?: RouteFilterHooks;
  /** Other fields of HTTPRoute rules. */
  readonly routeRule?: RouteRuleHooks;
  /** Settings of an HTTP listener that follow from the kinds of its routes. */
  readonly routeListener?: RouteListenerHooks;
  /** EnvoyProxy settings. */
  readonly envoyProxy?: ProxyHooks;
  /** ClientTrafficPolicy. */
  readonly client?: ClientHooks;
  /** BackendTrafficPolicy. */
  readonly traffic?: TrafficHooks;
  /** SecurityPolicy. */
  readonly security?: SecurityHooks;
  /** EnvoyExtensionPolicy. */
  readonly extension?: ExtensionHooks;
}

/** Checks a feature at compile time and returns it. */
export function defineFeature(feature: Feature): Feature {
  return feature;
}
