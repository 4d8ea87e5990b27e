import type { JsonObject } from '../core/json.ts';
import { defaultControllerName } from '../resources/default-controller-name.ts';
import type { FilterPosition } from './ir/api-types.ts';
import type { ExtensionServer } from './xds/extension/extension-server.ts';

/** Runtime flags of the EnvoyGateway configuration that change the translation (spec/xds.md A.1). */
export type RuntimeFlag = 'PerResourceSystemCASecret' | 'XDSNameSchemeV2';

/** A group and kind that an extension server owns. */
export interface ExtensionKind {
  readonly group: string;
  readonly kind: string;
}

/**
 * Everything in which callers of the translation differ: the controller, the Go egctl and tests. There are no hidden
 * defaults: `controllerOptions` and `egctlOptions` are the two presets (docs/compatibility.md tells them apart).
 */
export interface TranslateOptions {
  /** Value of `spec.controllerName` whose classes are ours; also written into statuses. */
  readonly controllerName: string;
  /** Name of the GatewayClass that is translated. */
  readonly gatewayClassName: string;
  /** Namespace of the control plane; empty in the Go egctl. */
  readonly controllerNamespace: string;
  /** True sends traffic to the Service's cluster IP even where EndpointSlices are known. */
  readonly endpointRoutingDisabled: boolean;
  /** Use the cluster IP of Services that have no EndpointSlice in the input: files rarely hold slices, a cluster always does. */
  readonly clusterIPWithoutSlices: boolean;
  readonly globalRateLimitEnabled: boolean;
  readonly envoyPatchPolicyEnabled: boolean;
  readonly backendEnabled: boolean;
  /** Secrets of type gateway.envoyproxy.io/sds may name an SDS server. */
  readonly sdsSecretRefEnabled: boolean;
  readonly luaDisabled: boolean;
  /** The proxies live in the Gateway's namespace. */
  readonly gatewayNamespaceMode: boolean;
  /** Control plane and proxy run on this host: no port mapping, loopback backends allowed. */
  readonly runningOnHost: boolean;
  /** The proxies are run by a remote service: no port mapping. */
  readonly infraRemotelyManaged: boolean;
  /** Whether EnvoyProxy mergeGateways is honoured; the Go egctl ignores it. */
  readonly mergeGatewaysHonoured: boolean;
  /** Whether EnvoyProxy mergeBackends is honoured. */
  readonly mergeBackendsHonoured: boolean;
  readonly runtimeFlags: readonly RuntimeFlag[];
  /** Kinds that routes may refer to because an extension server knows them. */
  readonly extensionKinds: readonly ExtensionKind[];
  /** Kinds of policies of an extension server. */
  readonly extensionPolicyKinds: readonly ExtensionKind[];
  readonly dnsDomain: string;
  /** Namespace of the rate limit service. */
  readonly rateLimitNamespace: string;
  /** Rate limit service settings; absent when global rate limiting is not configured. */
  readonly rateLimit?: { readonly timeout?: string; readonly failClosed?: boolean };
  /** Take the order of HTTP filters from the class's EnvoyProxy, as the Go egctl does, not from the IR. */
  readonly filterOrderFromClass: boolean;
  /** The filter order of the class's EnvoyProxy; read only with `filterOrderFromClass`. */
  readonly classFilterOrder?: readonly FilterPosition[];
  /** The instant at which certificates are judged. */
  readonly now: Date;
  /** OIDC discovery documents by issuer, fetched beforehand; an issuer that is not here is not resolved. */
  readonly oidcDiscovery: Readonly<Record<string, JsonObject | { readonly status: number }>>;
  /** Where the control plane serves Wasm modules; absent means that there is no Wasm cache. */
  readonly wasmCache?: WasmCache;
  /** An extension server that may change the xDS; absent means that there is none. */
  readonly extensionServer?: ExtensionServer;
}

/** Resolves a Wasm module to the place where the control plane serves it. */
export interface WasmCache {
  /** Returns the serving URL and the module's SHA-256 (hex), or a sentence that says why it cannot be had. */
  readonly resolve: (module: {
    readonly url: string;
    readonly checksum?: string;
  }) => { readonly servingURL: string; readonly sha256: string } | { readonly error: string };
}

/** What a cluster's controller does with default settings; callers override single fields. */
export const controllerOptions: TranslateOptions = {
  controllerName: defaultControllerName,
  gatewayClassName: 'envoy-gateway-class',
  controllerNamespace: 'envoy-gateway-system',
  endpointRoutingDisabled: false,
  clusterIPWithoutSlices: false,
  globalRateLimitEnabled: true,
  envoyPatchPolicyEnabled: true,
  backendEnabled: true,
  sdsSecretRefEnabled: false,
  luaDisabled: false,
  gatewayNamespaceMode: false,
  runningOnHost: false,
  infraRemotelyManaged: false,
  mergeGatewaysHonoured: true,
  mergeBackendsHonoured: true,
  runtimeFlags: [],
  extensionKinds: [],
  extensionPolicyKinds: [],
  dnsDomain: 'cluster.local',
  rateLimitNamespace: 'envoy-gateway-system',
  rateLimit: {},
  filterOrderFromClass: false,
  now: new Date(0),
  oidcDiscovery: {},
};

/** What Go egctl 1.9 `x translate` does (spec/loading.md, spec/gateway-api.md section 1). */
export const egctlOptions: TranslateOptions = {
  ...controllerOptions,
  controllerNamespace: '',
  endpointRoutingDisabled: true,
  mergeGatewaysHonoured: false,
  filterOrderFromClass: true,
};
