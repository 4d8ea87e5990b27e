import type {
  EnvoyProxyProviderKubernetesEnvoyDeployment,
  EnvoyProxyProviderKubernetesEnvoyHPA,
  EnvoyProxyProviderKubernetesEnvoyPDB,
} from '../../resources/generated/types.ts';
import type { EnvoyGateway } from '../../resources/kinds/envoy-gateway.ts';

/** Everything besides the Infra IR that the Kubernetes objects depend on. */
export interface InfraSettings {
  readonly controllerNamespace: string;
  readonly dnsDomain: string;
  /** The controller's configuration. */
  readonly envoyGateway?: EnvoyGateway;
  /** The UID of an owner; without it an object has no owner reference, since the API server refuses one without UID. */
  readonly ownerUID: (owner: Owner) => string | undefined;
  /** The certificate authority of the control plane (PEM), for proxies in the Gateway's namespace. */
  readonly caCertificate?: string;
}

/** An object that others belong to; cluster-scoped ones have no namespace. */
export interface Owner {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** `provider.kubernetes` of the controller's configuration, as far as the objects depend on it. */
export interface KubernetesProvider {
  readonly deploy?: { readonly type?: string };
  readonly shutdownManager?: { readonly image?: string };
  readonly proxyTopologyInjector?: { readonly disabled?: boolean };
  readonly rateLimitDeployment?: EnvoyProxyProviderKubernetesEnvoyDeployment;
  readonly rateLimitHpa?: EnvoyProxyProviderKubernetesEnvoyHPA;
  readonly rateLimitPDB?: EnvoyProxyProviderKubernetesEnvoyPDB;
}

/** `rateLimit` of the controller's configuration. */
export interface RateLimitSettings {
  readonly backend?: { readonly redis?: RedisSettings };
  readonly telemetry?: {
    readonly metrics?: { readonly prometheus?: { readonly disable?: boolean } };
    readonly tracing?: { readonly samplingRate?: number; readonly provider?: { readonly url?: string } };
  };
}

/** Where the rate limit service keeps its counters. */
export interface RedisSettings {
  readonly url?: string;
  readonly urlRef?: { readonly secretKeyRef?: { readonly name: string; readonly key: string } };
  readonly tls?: {
    readonly certificateRef?: { readonly group?: string; readonly kind?: string; readonly name: string };
  };
}

/** The part of the controller's configuration about its Kubernetes provider; the configuration has no schema. */
export function kubernetesProvider({ envoyGateway }: InfraSettings): KubernetesProvider {
  return (envoyGateway?.provider?.kubernetes as KubernetesProvider | undefined) ?? {};
}

/** Whether the proxies live in their Gateway's namespace. */
export function isGatewayNamespaceMode(settings: InfraSettings): boolean {
  return kubernetesProvider(settings).deploy?.type === 'GatewayNamespace';
}
