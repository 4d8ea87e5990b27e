import type { JsonObject, JsonValue } from '../../core/json.ts';
import type { EnvoyProxySpec } from '../generated/types.ts';
import type { ObjectMeta } from './object-meta.ts';

/**
 * The controller's own configuration, kind EnvoyGateway of gateway.envoyproxy.io/v1alpha1. It is a configuration file, not a
 * custom resource: it has no schema, only the fields that the translation looks at are typed, the rest stays open.
 */
export interface EnvoyGateway {
  readonly apiVersion: string;
  readonly kind: 'EnvoyGateway';
  readonly metadata?: ObjectMeta;
  readonly gateway?: { readonly controllerName?: string };
  readonly provider?: JsonObject;
  readonly logging?: JsonObject;
  readonly admin?: JsonObject;
  readonly telemetry?: JsonObject;
  readonly xdsServer?: JsonObject;
  readonly rateLimit?: JsonObject;
  readonly extensionManager?: ExtensionManager;
  readonly extensionManagers?: readonly ExtensionManager[];
  readonly extensionApis?: ExtensionApis;
  /** Default EnvoyProxy for every GatewayClass. */
  readonly envoyProxy?: EnvoyProxySpec;
  readonly runtimeFlags?: { readonly enabled?: readonly string[]; readonly disabled?: readonly string[] };
  readonly [field: string]: JsonValue | object | undefined;
}

/** What the controller knows about an extension server and its kinds. */
export interface ExtensionManager {
  readonly name?: string;
  /** Kinds that filters of routes may refer to. */
  readonly resources?: readonly GroupVersionKind[];
  /** Kinds that serve as backends. */
  readonly backendResources?: readonly GroupVersionKind[];
  /** Kinds that are policies for the extension server. */
  readonly policyResources?: readonly GroupVersionKind[];
  readonly hooks?: JsonObject;
  readonly service?: JsonObject;
  readonly failOpen?: boolean;
  readonly maxMessageSize?: number | string;
}

/** A kind of an extension. */
export interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** Switches of optional APIs. */
export interface ExtensionApis {
  readonly enableEnvoyPatchPolicy?: boolean;
  readonly enableBackend?: boolean;
  readonly enableLua?: boolean;
  readonly disableLua?: boolean;
  readonly enableSDSSecretRef?: boolean;
}
