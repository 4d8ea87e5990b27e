// Made by `npm run generate`; do not edit.
import type { JsonObject, JsonValue } from '../../core/json.ts';
import type { ObjectMeta } from '../kinds/object-meta.ts';

/** Backend of gateway.envoyproxy.io/v1alpha1. */
export interface Backend {
  readonly apiVersion: string;
  readonly kind: 'Backend';
  readonly metadata: ObjectMeta;
  readonly spec: BackendSpec;
  readonly status?: BackendStatus;
}

export interface BackendConnection {
  readonly bufferLimit?: number | string;
  readonly preconnect?: BackendConnectionPreconnect;
  readonly socketBufferLimit?: number | string;
}

export interface BackendConnectionPreconnect {
  readonly perEndpointPercent?: number;
  readonly predictivePercent?: number;
}

export interface BackendEndpoint {
  readonly fqdn?: BackendEndpointFQDN;
  readonly hostname?: string;
  readonly ip?: BackendEndpointIP;
  readonly unix?: BackendEndpointUnix;
  readonly zone?: string;
}

export interface BackendEndpointFQDN {
  readonly hostname: string;
  readonly port: number;
}

export interface BackendEndpointIP {
  readonly address: string;
  readonly port: number;
}

export interface BackendEndpointUnix {
  readonly path: string;
}

export interface BackendObjectReference {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
}

export interface BackendSettings {
  readonly circuitBreaker?: CircuitBreaker;
  readonly connection?: BackendConnection;
  readonly dns?: DNSSettings;
  readonly healthCheck?: HealthCheck;
  readonly http2?: HTTP2Settings;
  readonly loadBalancer?: LoadBalancer;
  readonly proxyProtocol?: ProxyProtocol;
  readonly retry?: Retry;
  readonly tcpKeepalive?: TCPKeepalive;
  readonly timeout?: Timeout;
}

export interface BackendSpec {
  readonly appProtocols?: readonly ('gateway.envoyproxy.io/h2c' | 'gateway.envoyproxy.io/ws' | 'gateway.envoyproxy.io/wss')[];
  readonly endpoints?: readonly BackendEndpoint[];
  readonly fallback?: boolean;
  readonly tls?: BackendTLS;
  readonly type?: 'Endpoints' | 'DynamicResolver';
}

export interface BackendStatus {
  readonly conditions?: readonly Condition[];
}

export interface BackendTLS {
  readonly alpnProtocols?: readonly string[];
  readonly autoSNIFromEndpointHostname?: boolean;
  readonly caCertificateRefs?: readonly LocalObjectReference[];
  readonly ciphers?: readonly string[];
  readonly clientCertificateRef?: SecretObjectReference;
  readonly ecdhCurves?: readonly string[];
  readonly fingerprints?: readonly ('JA3' | 'JA4')[];
  readonly insecureSkipVerify?: boolean;
  readonly maxVersion?: 'Auto' | '1.0' | '1.1' | '1.2' | '1.3';
  readonly minVersion?: 'Auto' | '1.0' | '1.1' | '1.2' | '1.3';
  readonly signatureAlgorithms?: readonly string[];
  readonly sni?: string;
  readonly wellKnownCACertificates?: string;
}

/** BackendTLSPolicy of gateway.networking.k8s.io/v1. */
export interface BackendTLSPolicy {
  readonly apiVersion: string;
  readonly kind: 'BackendTLSPolicy';
  readonly metadata: ObjectMeta;
  readonly spec: BackendTLSPolicySpec;
  readonly status?: PolicyStatus;
}

export interface BackendTLSPolicySpec {
  readonly options?: Readonly<Record<string, string>>;
  readonly targetRefs: readonly PolicyTargetReference[];
  readonly validation: BackendTLSValidation;
}

export interface BackendTLSValidation {
  readonly caCertificateRefs?: readonly LocalObjectReference[];
  readonly hostname: string;
  readonly subjectAltNames?: readonly BackendTLSValidationSubjectAltName[];
  readonly wellKnownCACertificates?: string;
}

export interface BackendTLSValidationSubjectAltName {
  readonly hostname?: string;
  readonly type: 'Hostname' | 'URI';
  readonly uri?: string;
}

/** BackendTrafficPolicy of gateway.envoyproxy.io/v1alpha1. */
export interface BackendTrafficPolicy {
  readonly apiVersion: string;
  readonly kind: 'BackendTrafficPolicy';
  readonly metadata: ObjectMeta;
  readonly spec: BackendTrafficPolicySpec;
  readonly status?: PolicyStatus;
}

export interface BackendTrafficPolicyAdmissionControl {
  readonly maxRejectionPercent?: number;
  readonly minRequestRate?: number;
  readonly minSuccessRate?: number;
  readonly rejectionAggression?: number;
  readonly samplingWindow?: string;
  readonly successCriteria?: BackendTrafficPolicyAdmissionControlSuccessCriteria;
}

export interface BackendTrafficPolicyAdmissionControlSuccessCriteria {
  readonly grpc?: BackendTrafficPolicyAdmissionControlSuccessCriteriaGRPC;
  readonly http?: BackendTrafficPolicyAdmissionControlSuccessCriteriaHTTP;
}

export interface BackendTrafficPolicyAdmissionControlSuccessCriteriaGRPC {
  readonly statusCodes?: readonly ('Ok' | 'Cancelled' | 'Unknown' | 'InvalidArgument' | 'DeadlineExceeded' | 'NotFound' | 'AlreadyExists' | 'PermissionDenied' | 'ResourceExhausted' | 'FailedPrecondition' | 'Aborted' | 'OutOfRange' | 'Unimplemented' | 'Internal' | 'Unavailable' | 'DataLoss' | 'Unauthenticated')[];
}

export interface BackendTrafficPolicyAdmissionControlSuccessCriteriaHTTP {
  readonly statusCodes?: readonly number[];
}

export interface BackendTrafficPolicyBandwidthLimit {
  readonly request?: BackendTrafficPolicyBandwidthLimitRequest;
  readonly response?: BackendTrafficPolicyBandwidthLimitResponse;
}

export interface BackendTrafficPolicyBandwidthLimitRequest {
  readonly limit: RateLimitValue;
}

export interface BackendTrafficPolicyBandwidthLimitResponse {
  readonly limit: RateLimitValue;
  readonly responseTrailers?: BackendTrafficPolicyBandwidthLimitResponseResponseTrailers;
}

export interface BackendTrafficPolicyBandwidthLimitResponseResponseTrailers {
  readonly prefix?: string;
}

export interface BackendTrafficPolicyFaultInjection {
  readonly abort?: BackendTrafficPolicyFaultInjectionAbort;
  readonly delay?: BackendTrafficPolicyFaultInjectionDelay;
}

export interface BackendTrafficPolicyFaultInjectionAbort {
  readonly grpcStatus?: number;
  readonly httpStatus?: number;
  readonly percentage?: number;
}

export interface BackendTrafficPolicyFaultInjectionDelay {
  readonly fixedDelay: string;
  readonly percentage?: number;
}

export interface BackendTrafficPolicyHTTPUpgrade {
  readonly connect?: BackendTrafficPolicyHTTPUpgradeConnect;
  readonly type: string;
}

export interface BackendTrafficPolicyHTTPUpgradeConnect {
  readonly terminate?: boolean;
}

export interface BackendTrafficPolicyRateLimit {
  readonly global?: BackendTrafficPolicyRateLimitGlobal;
  readonly local?: BackendTrafficPolicyRateLimitLocal;
  readonly type?: 'Global' | 'Local';
}

export interface BackendTrafficPolicyRateLimitGlobal {
  readonly rules: readonly RateLimitRule[];
}

export interface BackendTrafficPolicyRateLimitLocal {
  readonly rules?: readonly RateLimitRule[];
}

export interface BackendTrafficPolicyRequestBuffer {
  readonly limit?: number | string;
}

export interface BackendTrafficPolicyResponseOverride {
  readonly match: BackendTrafficPolicyResponseOverrideMatch;
  readonly redirect?: BackendTrafficPolicyResponseOverrideRedirect;
  readonly response?: CustomResponse;
  readonly source?: 'All' | 'Local' | 'Backend';
}

export interface BackendTrafficPolicyResponseOverrideMatch {
  readonly responseHeaders?: readonly BackendTrafficPolicyResponseOverrideMatchResponseHeader[];
  readonly statusCodes?: readonly BackendTrafficPolicyResponseOverrideMatchStatusCode[];
}

export interface BackendTrafficPolicyResponseOverrideMatchResponseHeader {
  readonly name: string;
  readonly value: StringMatch;
}

export interface BackendTrafficPolicyResponseOverrideMatchStatusCode {
  readonly range?: BackendTrafficPolicyResponseOverrideMatchStatusCodeRange;
  readonly type: 'Value' | 'Range';
  readonly value?: number;
}

export interface BackendTrafficPolicyResponseOverrideMatchStatusCodeRange {
  readonly end: number;
  readonly start: number;
}

export interface BackendTrafficPolicyResponseOverrideRedirect {
  readonly hostname?: string;
  readonly path?: HTTPPathModifier;
  readonly port?: number;
  readonly scheme?: 'http' | 'https';
  readonly statusCode?: 301 | 302;
}

export interface BackendTrafficPolicySpec {
  readonly admissionControl?: BackendTrafficPolicyAdmissionControl;
  readonly bandwidthLimit?: BackendTrafficPolicyBandwidthLimit;
  readonly circuitBreaker?: CircuitBreaker;
  readonly compression?: readonly Compression[];
  readonly compressor?: readonly Compression[];
  readonly connection?: BackendConnection;
  readonly dns?: DNSSettings;
  readonly faultInjection?: BackendTrafficPolicyFaultInjection;
  readonly healthCheck?: HealthCheck;
  readonly http2?: HTTP2Settings;
  readonly httpUpgrade?: readonly BackendTrafficPolicyHTTPUpgrade[];
  readonly loadBalancer?: LoadBalancer;
  readonly mergeType?: string;
  readonly proxyProtocol?: ProxyProtocol;
  readonly rateLimit?: BackendTrafficPolicyRateLimit;
  readonly requestBuffer?: BackendTrafficPolicyRequestBuffer;
  readonly responseOverride?: readonly BackendTrafficPolicyResponseOverride[];
  readonly retry?: Retry;
  readonly routingType?: string;
  readonly targetRef?: PolicyTargetReference;
  readonly targetRefs?: readonly PolicyTargetReference[];
  readonly targetSelectors?: readonly PolicyTargetSelector[];
  readonly tcpKeepalive?: TCPKeepalive;
  readonly telemetry?: BackendTrafficPolicyTelemetry;
  readonly timeout?: Timeout;
  readonly useClientProtocol?: boolean;
}

export interface BackendTrafficPolicyTelemetry {
  readonly metrics?: BackendTrafficPolicyTelemetryMetrics;
  readonly tracing?: BackendTrafficPolicyTelemetryTracing;
}

export interface BackendTrafficPolicyTelemetryMetrics {
  readonly routeStatName?: string;
}

export interface BackendTrafficPolicyTelemetryTracing {
  readonly clientSamplingFraction?: Fraction;
  readonly customTags?: Readonly<Record<string, CustomTag>>;
  readonly overallSamplingFraction?: Fraction;
  readonly samplingFraction?: Fraction;
  readonly spanName?: SpanName;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface CircuitBreaker {
  readonly maxConnections?: number;
  readonly maxParallelRequests?: number;
  readonly maxParallelRetries?: number;
  readonly maxPendingRequests?: number;
  readonly maxRequestsPerConnection?: number;
  readonly perEndpoint?: CircuitBreakerPerEndpoint;
  readonly retryBudget?: CircuitBreakerRetryBudget;
}

export interface CircuitBreakerPerEndpoint {
  readonly maxConnections?: number;
}

export interface CircuitBreakerRetryBudget {
  readonly minRetryConcurrency?: number;
  readonly percent: Fraction;
}

/** ClientTrafficPolicy of gateway.envoyproxy.io/v1alpha1. */
export interface ClientTrafficPolicy {
  readonly apiVersion: string;
  readonly kind: 'ClientTrafficPolicy';
  readonly metadata: ObjectMeta;
  readonly spec: ClientTrafficPolicySpec;
  readonly status?: PolicyStatus;
}

export interface ClientTrafficPolicyClientIPDetection {
  readonly customHeader?: ClientTrafficPolicyClientIPDetectionCustomHeader;
  readonly directSourceIP?: JsonObject;
  readonly xForwardedFor?: ClientTrafficPolicyClientIPDetectionXForwardedFor;
}

export interface ClientTrafficPolicyClientIPDetectionCustomHeader {
  readonly failClosed?: boolean;
  readonly name: string;
}

export interface ClientTrafficPolicyClientIPDetectionXForwardedFor {
  readonly disableXForwardedForAppend?: boolean;
  readonly numTrustedHops?: number;
  readonly trustedCIDRs?: readonly string[];
}

export interface ClientTrafficPolicyConnection {
  readonly bufferLimit?: number | string;
  readonly connectionLimit?: ClientTrafficPolicyConnectionConnectionLimit;
  readonly maxAcceptPerSocketEvent?: number;
  readonly socketBufferLimit?: number | string;
}

export interface ClientTrafficPolicyConnectionConnectionLimit {
  readonly closeDelay?: string;
  readonly maxConnectionDuration?: string;
  readonly maxRequestsPerConnection?: number;
  readonly maxStreamDuration?: string;
  readonly value?: number;
}

export interface ClientTrafficPolicyGRPC {
  readonly enableWeb?: boolean;
}

export interface ClientTrafficPolicyHTTP1 {
  readonly disableSafeMaxConnectionDuration?: boolean;
  readonly enableTrailers?: boolean;
  readonly http10?: ClientTrafficPolicyHTTP1HTTP10;
  readonly ignoredUpgradeTypes?: readonly StringMatch[];
  readonly preserveHeaderCase?: boolean;
}

export interface ClientTrafficPolicyHTTP1HTTP10 {
  readonly useDefaultHost?: boolean;
}

export interface ClientTrafficPolicyHeaderModifier {
  readonly add?: readonly HTTPHeader[];
  readonly addIfAbsent?: readonly HTTPHeader[];
  readonly remove?: readonly string[];
  readonly removeOnMatch?: readonly StringMatch[];
  readonly set?: readonly HTTPHeader[];
}

export interface ClientTrafficPolicyHeaders {
  readonly disableRateLimitHeaders?: boolean;
  readonly earlyRequestHeaders?: ClientTrafficPolicyHeaderModifier;
  readonly enableEnvoyHeaders?: boolean;
  readonly host?: ClientTrafficPolicyHeadersHost;
  readonly lateResponseHeaders?: ClientTrafficPolicyHeaderModifier;
  readonly preserveXRequestID?: boolean;
  readonly requestID?: 'PreserveOrGenerate' | 'Preserve' | 'Generate' | 'Disable';
  readonly withUnderscoresAction?: 'Allow' | 'RejectRequest' | 'DropHeader';
  readonly xForwardedClientCert?: ClientTrafficPolicyHeadersXForwardedClientCert;
}

export interface ClientTrafficPolicyHeadersHost {
  readonly stripTrailingHostDot?: boolean;
}

export interface ClientTrafficPolicyHeadersXForwardedClientCert {
  readonly certDetailsToAdd?: readonly ('Subject' | 'Cert' | 'Chain' | 'DNS' | 'URI')[];
  readonly mode?: 'Sanitize' | 'ForwardOnly' | 'AppendForward' | 'SanitizeSet' | 'AlwaysForwardOnly';
}

export interface ClientTrafficPolicyHealthCheck {
  readonly path: string;
}

export interface ClientTrafficPolicyPath {
  readonly disableMergeSlashes?: boolean;
  readonly escapedSlashesAction?: 'KeepUnchanged' | 'RejectRequest' | 'UnescapeAndForward' | 'UnescapeAndRedirect';
}

export interface ClientTrafficPolicyProxyProtocol {
  readonly optional?: boolean;
}

export interface ClientTrafficPolicySpec {
  readonly clientIPDetection?: ClientTrafficPolicyClientIPDetection;
  readonly connection?: ClientTrafficPolicyConnection;
  readonly enableProxyProtocol?: boolean;
  readonly grpc?: ClientTrafficPolicyGRPC;
  readonly headers?: ClientTrafficPolicyHeaders;
  readonly healthCheck?: ClientTrafficPolicyHealthCheck;
  readonly http1?: ClientTrafficPolicyHTTP1;
  readonly http2?: HTTP2Settings;
  readonly http3?: JsonObject;
  readonly path?: ClientTrafficPolicyPath;
  readonly proxyProtocol?: ClientTrafficPolicyProxyProtocol;
  readonly scheme?: 'Preserve' | 'MatchBackend';
  readonly targetRef?: PolicyTargetReference;
  readonly targetRefs?: readonly PolicyTargetReference[];
  readonly targetSelectors?: readonly PolicyTargetSelector[];
  readonly tcpKeepalive?: TCPKeepalive;
  readonly timeout?: ClientTrafficPolicyTimeout;
  readonly tls?: ClientTrafficPolicyTLS;
}

export interface ClientTrafficPolicyTLS {
  readonly alpnProtocols?: readonly string[];
  readonly ciphers?: readonly string[];
  readonly clientValidation?: ClientTrafficPolicyTLSClientValidation;
  readonly ecdhCurves?: readonly string[];
  readonly fingerprints?: readonly ('JA3' | 'JA4')[];
  readonly maxVersion?: 'Auto' | '1.0' | '1.1' | '1.2' | '1.3';
  readonly minVersion?: 'Auto' | '1.0' | '1.1' | '1.2' | '1.3';
  readonly session?: ClientTrafficPolicyTLSSession;
  readonly signatureAlgorithms?: readonly string[];
}

export interface ClientTrafficPolicyTLSClientValidation {
  readonly allowExpiredCertificate?: boolean;
  readonly caCertificateRefs?: readonly SecretObjectReference[];
  readonly certificateHashes?: readonly string[];
  readonly crl?: ClientTrafficPolicyTLSClientValidationCRL;
  readonly mode?: 'Request' | 'RequireAny' | 'VerifyIfGiven' | 'RequireAndVerify';
  readonly optional?: boolean;
  readonly spkiHashes?: readonly string[];
  readonly subjectAltNames?: ClientTrafficPolicyTLSClientValidationSubjectAltNames;
}

export interface ClientTrafficPolicyTLSClientValidationCRL {
  readonly onlyVerifyLeafCertificate?: boolean;
  readonly refs: readonly SecretObjectReference[];
}

export interface ClientTrafficPolicyTLSClientValidationSubjectAltNames {
  readonly dnsNames?: readonly StringMatch[];
  readonly emailAddresses?: readonly StringMatch[];
  readonly ipAddresses?: readonly StringMatch[];
  readonly otherNames?: readonly ClientTrafficPolicyTLSClientValidationSubjectAltNamesOtherName[];
  readonly uris?: readonly StringMatch[];
}

export interface ClientTrafficPolicyTLSClientValidationSubjectAltNamesOtherName {
  readonly oid: string;
  readonly type?: 'Exact' | 'Prefix' | 'Suffix' | 'RegularExpression';
  readonly value: string;
}

export interface ClientTrafficPolicyTLSSession {
  readonly resumption?: ClientTrafficPolicyTLSSessionResumption;
}

export interface ClientTrafficPolicyTLSSessionResumption {
  readonly stateful?: JsonObject;
  readonly stateless?: JsonObject;
}

export interface ClientTrafficPolicyTimeout {
  readonly http?: ClientTrafficPolicyTimeoutHTTP;
  readonly tcp?: ClientTrafficPolicyTimeoutTCP;
}

export interface ClientTrafficPolicyTimeoutHTTP {
  readonly idleTimeout?: string;
  readonly requestHeadersReceivedTimeout?: string;
  readonly requestReceivedTimeout?: string;
  readonly streamIdleTimeout?: string;
}

export interface ClientTrafficPolicyTimeoutTCP {
  readonly connectionInspectionTimeout?: string;
  readonly idleTimeout?: string;
  readonly tlsHandshakeTimeout?: string;
}

export interface Compression {
  readonly brotli?: JsonObject;
  readonly gzip?: JsonObject;
  readonly minContentLength?: number | string;
  readonly type: 'Gzip' | 'Brotli' | 'Zstd';
  readonly zstd?: JsonObject;
}

export interface Condition {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface CustomResponse {
  readonly body?: CustomResponseBody;
  readonly contentType?: string;
  readonly header?: CustomResponseHeader;
  readonly statusCode?: number;
}

export interface CustomResponseBody {
  readonly inline?: string;
  readonly type: 'Inline' | 'ValueRef';
  readonly valueRef?: LocalObjectReference;
}

export interface CustomResponseHeader {
  readonly add?: readonly HTTPHeader[];
  readonly remove?: readonly string[];
  readonly set?: readonly HTTPHeader[];
}

export interface CustomTag {
  readonly environment?: CustomTagSource;
  readonly literal?: CustomTagLiteral;
  readonly requestHeader?: CustomTagSource;
  readonly type: 'Literal' | 'Environment' | 'RequestHeader';
}

export interface CustomTagLiteral {
  readonly value: string;
}

export interface CustomTagSource {
  readonly defaultValue?: string;
  readonly name: string;
}

export interface DNSSettings {
  readonly dnsRefreshRate?: string;
  readonly lookupFamily?: 'IPv4' | 'IPv6' | 'IPv4Preferred' | 'IPv6Preferred' | 'IPv4AndIPv6';
  readonly respectDnsTtl?: boolean;
}

/** EnvoyExtensionPolicy of gateway.envoyproxy.io/v1alpha1. */
export interface EnvoyExtensionPolicy {
  readonly apiVersion: string;
  readonly kind: 'EnvoyExtensionPolicy';
  readonly metadata: ObjectMeta;
  readonly spec: EnvoyExtensionPolicySpec;
  readonly status?: PolicyStatus;
}

export interface EnvoyExtensionPolicyDynamicModule {
  readonly config?: JsonValue;
  readonly filterName?: string;
  readonly name: string;
  readonly terminalFilter?: boolean;
}

export interface EnvoyExtensionPolicyExtProc {
  readonly backendRef?: BackendObjectReference;
  readonly backendRefs?: readonly PolicyBackendRef[];
  readonly backendSettings?: BackendSettings;
  readonly failOpen?: boolean;
  readonly messageTimeout?: string;
  readonly metadata?: EnvoyExtensionPolicyExtProcMetadata;
  readonly processingMode?: EnvoyExtensionPolicyExtProcProcessingMode;
  readonly shadowMode?: boolean;
  readonly statusOnError?: 400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 421 | 422 | 423 | 424 | 426 | 428 | 429 | 431 | 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;
}

export interface EnvoyExtensionPolicyExtProcMessageMode {
  readonly attributes?: readonly string[];
  readonly body?: 'Streamed' | 'Buffered' | 'BufferedPartial' | 'FullDuplexStreamed';
}

export interface EnvoyExtensionPolicyExtProcMetadata {
  readonly accessibleNamespaces?: readonly string[];
  readonly writableNamespaces?: readonly string[];
}

export interface EnvoyExtensionPolicyExtProcProcessingMode {
  readonly allowModeOverride?: boolean;
  readonly request?: EnvoyExtensionPolicyExtProcMessageMode;
  readonly response?: EnvoyExtensionPolicyExtProcMessageMode;
}

export interface EnvoyExtensionPolicyLua {
  readonly filterContext?: JsonValue;
  readonly inline?: string;
  readonly type: 'Inline' | 'ValueRef';
  readonly valueRef?: LocalObjectReference;
}

export interface EnvoyExtensionPolicySpec {
  readonly dynamicModule?: readonly EnvoyExtensionPolicyDynamicModule[];
  readonly extProc?: readonly EnvoyExtensionPolicyExtProc[];
  readonly lua?: readonly EnvoyExtensionPolicyLua[];
  readonly mergeType?: string;
  readonly targetRef?: PolicyTargetReference;
  readonly targetRefs?: readonly PolicyTargetReference[];
  readonly targetSelectors?: readonly PolicyTargetSelector[];
  readonly wasm?: readonly EnvoyExtensionPolicyWasm[];
}

export interface EnvoyExtensionPolicyWasm {
  readonly code: EnvoyExtensionPolicyWasmCode;
  readonly config?: JsonValue;
  readonly env?: EnvoyExtensionPolicyWasmEnv;
  readonly failOpen?: boolean;
  readonly name?: string;
  readonly rootID?: string;
}

export interface EnvoyExtensionPolicyWasmCode {
  readonly http?: EnvoyExtensionPolicyWasmCodeHTTP;
  readonly image?: EnvoyExtensionPolicyWasmCodeImage;
  readonly pullPolicy?: 'IfNotPresent' | 'Always';
  readonly type: 'HTTP' | 'Image';
}

export interface EnvoyExtensionPolicyWasmCodeHTTP {
  readonly sha256?: string;
  readonly tls?: EnvoyExtensionPolicyWasmCodeTLS;
  readonly url: string;
}

export interface EnvoyExtensionPolicyWasmCodeImage {
  readonly pullSecretRef?: SecretObjectReference;
  readonly sha256?: string;
  readonly tls?: EnvoyExtensionPolicyWasmCodeTLS;
  readonly url: string;
}

export interface EnvoyExtensionPolicyWasmCodeTLS {
  readonly caCertificateRef: SecretObjectReference;
}

export interface EnvoyExtensionPolicyWasmEnv {
  readonly hostKeys?: readonly string[];
}

/** EnvoyPatchPolicy of gateway.envoyproxy.io/v1alpha1. */
export interface EnvoyPatchPolicy {
  readonly apiVersion: string;
  readonly kind: 'EnvoyPatchPolicy';
  readonly metadata: ObjectMeta;
  readonly spec: EnvoyPatchPolicySpec;
  readonly status?: PolicyStatus;
}

export interface EnvoyPatchPolicyJSONPatch {
  readonly name: string;
  readonly operation: JSONPatchOperation;
  readonly type: 'type.googleapis.com/envoy.config.listener.v3.Listener' | 'type.googleapis.com/envoy.config.route.v3.RouteConfiguration' | 'type.googleapis.com/envoy.config.cluster.v3.Cluster' | 'type.googleapis.com/envoy.config.endpoint.v3.ClusterLoadAssignment' | 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.Secret';
}

export interface EnvoyPatchPolicySpec {
  readonly jsonPatches?: readonly EnvoyPatchPolicyJSONPatch[];
  readonly priority?: number;
  readonly targetRef: LocalObjectReference;
  readonly type: 'JSONPatch';
}

/** EnvoyProxy of gateway.envoyproxy.io/v1alpha1. */
export interface EnvoyProxy {
  readonly apiVersion: string;
  readonly kind: 'EnvoyProxy';
  readonly metadata: ObjectMeta;
  readonly spec: EnvoyProxySpec;
  readonly status?: EnvoyProxyStatus;
}

export interface EnvoyProxyASNDBSource {
  readonly local: EnvoyProxyASNDBSourceLocal;
}

export interface EnvoyProxyASNDBSourceLocal {
  readonly path: string;
}

export interface EnvoyProxyAffinity {
  readonly nodeAffinity?: EnvoyProxyAffinityNodeAffinity;
  readonly podAffinity?: EnvoyProxyPodAffinity;
  readonly podAntiAffinity?: EnvoyProxyPodAffinity;
}

export interface EnvoyProxyAffinityNodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly EnvoyProxyAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: EnvoyProxyAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution;
}

export interface EnvoyProxyAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  readonly preference: EnvoyProxyNodeSelectorTerm;
  readonly weight: number;
}

export interface EnvoyProxyAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecution {
  readonly nodeSelectorTerms: readonly EnvoyProxyNodeSelectorTerm[];
}

export interface EnvoyProxyBackendTLS {
  readonly alpnProtocols?: readonly string[];
  readonly ciphers?: readonly string[];
  readonly clientCertificateRef?: SecretObjectReference;
  readonly ecdhCurves?: readonly string[];
  readonly fingerprints?: readonly ('JA3' | 'JA4')[];
  readonly maxVersion?: 'Auto' | '1.0' | '1.1' | '1.2' | '1.3';
  readonly minVersion?: 'Auto' | '1.0' | '1.1' | '1.2' | '1.3';
  readonly signatureAlgorithms?: readonly string[];
}

export interface EnvoyProxyBootstrap {
  readonly jsonPatches?: readonly JSONPatchOperation[];
  readonly type?: 'Merge' | 'Replace' | 'JSONPatch';
  readonly value?: string;
}

export interface EnvoyProxyConfigMapItem {
  readonly key: string;
  readonly mode?: number;
  readonly path: string;
}

export interface EnvoyProxyContainer {
  readonly env?: readonly EnvoyProxyEnv[];
  readonly image?: string;
  readonly imageRepository?: string;
  readonly resources?: EnvoyProxyResourceRequirements;
  readonly securityContext?: EnvoyProxySecurityContext;
  readonly volumeMounts?: readonly EnvoyProxyVolumeMount[];
}

export interface EnvoyProxyDownwardAPIItem {
  readonly fieldRef?: EnvoyProxyFieldRef;
  readonly mode?: number;
  readonly path: string;
  readonly resourceFieldRef?: EnvoyProxyResourceFieldRef;
}

export interface EnvoyProxyDynamicModule {
  readonly doNotClose?: boolean;
  readonly loadGlobally?: boolean;
  readonly name: string;
  readonly source: EnvoyProxyDynamicModuleSource;
}

export interface EnvoyProxyDynamicModuleSource {
  readonly local?: EnvoyProxyDynamicModuleSourceLocal;
  readonly remote?: EnvoyProxyDynamicModuleSourceRemote;
  readonly type?: 'Local' | 'Remote';
}

export interface EnvoyProxyDynamicModuleSourceLocal {
  readonly path: string;
}

export interface EnvoyProxyDynamicModuleSourceRemote {
  readonly sha256: string;
  readonly url: string;
}

export interface EnvoyProxyEnv {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: EnvoyProxyEnvValueFrom;
}

export interface EnvoyProxyEnvFromSecretRef {
  readonly name?: string;
  readonly optional?: boolean;
}

export interface EnvoyProxyEnvValueFrom {
  readonly configMapKeyRef?: EnvoyProxySecretKeyRef;
  readonly fieldRef?: EnvoyProxyFieldRef;
  readonly fileKeyRef?: EnvoyProxyEnvValueFromFileKeyRef;
  readonly resourceFieldRef?: EnvoyProxyResourceFieldRef;
  readonly secretKeyRef?: EnvoyProxySecretKeyRef;
}

export interface EnvoyProxyEnvValueFromFileKeyRef {
  readonly key: string;
  readonly optional?: boolean;
  readonly path: string;
  readonly volumeName: string;
}

export interface EnvoyProxyExec {
  readonly command?: readonly string[];
}

export interface EnvoyProxyFieldRef {
  readonly apiVersion?: string;
  readonly fieldPath: string;
}

export interface EnvoyProxyFilterOrder {
  readonly after?: 'envoy.filters.http.custom_response' | 'envoy.filters.http.health_check' | 'envoy.filters.http.fault' | 'envoy.filters.http.cors' | 'envoy.filters.http.csrf' | 'envoy.filters.http.header_mutation' | 'envoy.filters.http.ext_authz' | 'envoy.filters.http.api_key_auth' | 'envoy.filters.http.basic_auth' | 'envoy.filters.http.oauth2' | 'envoy.filters.http.jwt_authn' | 'envoy.filters.http.stateful_session' | 'envoy.filters.http.buffer' | 'envoy.filters.http.lua' | 'envoy.filters.http.ext_proc' | 'envoy.filters.http.wasm' | 'envoy.filters.http.dynamic_modules' | 'envoy.filters.http.geoip' | 'envoy.filters.http.rbac' | 'envoy.filters.http.local_ratelimit' | 'envoy.filters.http.ratelimit' | 'envoy.filters.http.bandwidth_limit' | 'envoy.filters.http.grpc_web' | 'envoy.filters.http.grpc_stats' | 'envoy.filters.http.credential_injector' | 'envoy.filters.http.compressor' | 'envoy.filters.http.dynamic_forward_proxy';
  readonly before?: 'envoy.filters.http.custom_response' | 'envoy.filters.http.health_check' | 'envoy.filters.http.fault' | 'envoy.filters.http.cors' | 'envoy.filters.http.csrf' | 'envoy.filters.http.header_mutation' | 'envoy.filters.http.ext_authz' | 'envoy.filters.http.api_key_auth' | 'envoy.filters.http.basic_auth' | 'envoy.filters.http.oauth2' | 'envoy.filters.http.jwt_authn' | 'envoy.filters.http.stateful_session' | 'envoy.filters.http.buffer' | 'envoy.filters.http.lua' | 'envoy.filters.http.ext_proc' | 'envoy.filters.http.wasm' | 'envoy.filters.http.dynamic_modules' | 'envoy.filters.http.geoip' | 'envoy.filters.http.rbac' | 'envoy.filters.http.local_ratelimit' | 'envoy.filters.http.ratelimit' | 'envoy.filters.http.bandwidth_limit' | 'envoy.filters.http.grpc_web' | 'envoy.filters.http.grpc_stats' | 'envoy.filters.http.credential_injector' | 'envoy.filters.http.compressor' | 'envoy.filters.http.dynamic_forward_proxy';
  readonly name: 'envoy.filters.http.custom_response' | 'envoy.filters.http.health_check' | 'envoy.filters.http.fault' | 'envoy.filters.http.cors' | 'envoy.filters.http.csrf' | 'envoy.filters.http.header_mutation' | 'envoy.filters.http.ext_authz' | 'envoy.filters.http.api_key_auth' | 'envoy.filters.http.basic_auth' | 'envoy.filters.http.oauth2' | 'envoy.filters.http.jwt_authn' | 'envoy.filters.http.stateful_session' | 'envoy.filters.http.buffer' | 'envoy.filters.http.lua' | 'envoy.filters.http.ext_proc' | 'envoy.filters.http.wasm' | 'envoy.filters.http.dynamic_modules' | 'envoy.filters.http.geoip' | 'envoy.filters.http.rbac' | 'envoy.filters.http.local_ratelimit' | 'envoy.filters.http.ratelimit' | 'envoy.filters.http.bandwidth_limit' | 'envoy.filters.http.grpc_web' | 'envoy.filters.http.grpc_stats' | 'envoy.filters.http.credential_injector' | 'envoy.filters.http.compressor' | 'envoy.filters.http.dynamic_forward_proxy';
}

export interface EnvoyProxyGeoIP {
  readonly provider: EnvoyProxyGeoIPProvider;
}

export interface EnvoyProxyGeoIPProvider {
  readonly maxMind?: EnvoyProxyGeoIPProviderMaxMind;
  readonly type: 'MaxMind';
}

export interface EnvoyProxyGeoIPProviderMaxMind {
  readonly anonymousIpDbSource?: EnvoyProxyASNDBSource;
  readonly asnDbSource?: EnvoyProxyASNDBSource;
  readonly cityDbSource?: EnvoyProxyASNDBSource;
  readonly countryDbSource?: EnvoyProxyASNDBSource;
  readonly ispDbSource?: EnvoyProxyASNDBSource;
}

export interface EnvoyProxyHTTPGet {
  readonly host?: string;
  readonly httpHeaders?: readonly EnvoyProxyHTTPHeader[];
  readonly path?: string;
  readonly port: number | string;
  readonly scheme?: string;
}

export interface EnvoyProxyHTTPHeader {
  readonly name: string;
  readonly value: string;
}

export interface EnvoyProxyLifecycleHandler {
  readonly exec?: EnvoyProxyExec;
  readonly httpGet?: EnvoyProxyHTTPGet;
  readonly sleep?: EnvoyProxyLifecycleHandlerSleep;
  readonly tcpSocket?: EnvoyProxyTCPSocket;
}

export interface EnvoyProxyLifecycleHandlerSleep {
  readonly seconds: number;
}

export interface EnvoyProxyLogging {
  readonly level?: Readonly<Record<string, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'off' | 'critical'>>;
}

export interface EnvoyProxyMergeBackends {
  readonly selector?: LabelSelector;
}

export interface EnvoyProxyMetric {
  readonly name: string;
  readonly selector?: LabelSelector;
}

export interface EnvoyProxyNodeSelectorTerm {
  readonly matchExpressions?: readonly LabelSelectorRequirement[];
  readonly matchFields?: readonly LabelSelectorRequirement[];
}

export interface EnvoyProxyPod {
  readonly affinity?: EnvoyProxyAffinity;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly imagePullSecrets?: readonly EnvoyProxySecretRef[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly priorityClassName?: string;
  readonly securityContext?: EnvoyProxyPodSecurityContext;
  readonly tolerations?: readonly EnvoyProxyPodToleration[];
  readonly topologySpreadConstraints?: readonly EnvoyProxyPodTopologySpreadConstraint[];
  readonly volumes?: readonly EnvoyProxyPodVolume[];
}

export interface EnvoyProxyPodAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly EnvoyProxyPodAffinityPreferredDuringSchedulingIgnoredDuringExecution[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly EnvoyProxyPodAffinityTerm[];
}

export interface EnvoyProxyPodAffinityPreferredDuringSchedulingIgnoredDuringExecution {
  readonly podAffinityTerm: EnvoyProxyPodAffinityTerm;
  readonly weight: number;
}

export interface EnvoyProxyPodAffinityTerm {
  readonly labelSelector?: LabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly mismatchLabelKeys?: readonly string[];
  readonly namespaceSelector?: LabelSelector;
  readonly namespaces?: readonly string[];
  readonly topologyKey: string;
}

export interface EnvoyProxyPodSecurityContext {
  readonly appArmorProfile?: EnvoyProxySeccompProfile;
  readonly fsGroup?: number;
  readonly fsGroupChangePolicy?: string;
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seLinuxChangePolicy?: string;
  readonly seLinuxOptions?: EnvoyProxySeLinuxOptions;
  readonly seccompProfile?: EnvoyProxySeccompProfile;
  readonly supplementalGroups?: readonly number[];
  readonly supplementalGroupsPolicy?: string;
  readonly sysctls?: readonly EnvoyProxyHTTPHeader[];
  readonly windowsOptions?: EnvoyProxyWindowsOptions;
}

export interface EnvoyProxyPodToleration {
  readonly effect?: string;
  readonly key?: string;
  readonly operator?: string;
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

export interface EnvoyProxyPodTopologySpreadConstraint {
  readonly labelSelector?: LabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly maxSkew: number;
  readonly minDomains?: number;
  readonly nodeAffinityPolicy?: string;
  readonly nodeTaintsPolicy?: string;
  readonly topologyKey: string;
  readonly whenUnsatisfiable: string;
}

export interface EnvoyProxyPodVolume {
  readonly awsElasticBlockStore?: EnvoyProxyPodVolumeAwsElasticBlockStore;
  readonly azureDisk?: EnvoyProxyPodVolumeAzureDisk;
  readonly azureFile?: EnvoyProxyPodVolumeAzureFile;
  readonly cephfs?: EnvoyProxyPodVolumeCephfs;
  readonly cinder?: EnvoyProxyPodVolumeCinder;
  readonly configMap?: EnvoyProxyPodVolumeConfigMap;
  readonly csi?: EnvoyProxyPodVolumeCsi;
  readonly downwardAPI?: EnvoyProxyPodVolumeDownwardAPI;
  readonly emptyDir?: EnvoyProxyPodVolumeEmptyDir;
  readonly ephemeral?: EnvoyProxyPodVolumeEphemeral;
  readonly fc?: EnvoyProxyPodVolumeFc;
  readonly flexVolume?: EnvoyProxyPodVolumeFlexVolume;
  readonly flocker?: EnvoyProxyPodVolumeFlocker;
  readonly gcePersistentDisk?: EnvoyProxyPodVolumeGcePersistentDisk;
  readonly gitRepo?: EnvoyProxyPodVolumeGitRepo;
  readonly glusterfs?: EnvoyProxyPodVolumeGlusterfs;
  readonly hostPath?: EnvoyProxyPodVolumeHostPath;
  readonly image?: EnvoyProxyPodVolumeImage;
  readonly iscsi?: EnvoyProxyPodVolumeIscsi;
  readonly name: string;
  readonly nfs?: EnvoyProxyPodVolumeNfs;
  readonly persistentVolumeClaim?: EnvoyProxyPodVolumePersistentVolumeClaim;
  readonly photonPersistentDisk?: EnvoyProxyPodVolumePhotonPersistentDisk;
  readonly portworxVolume?: EnvoyProxyPodVolumePortworxVolume;
  readonly projected?: EnvoyProxyPodVolumeProjected;
  readonly quobyte?: EnvoyProxyPodVolumeQuobyte;
  readonly rbd?: EnvoyProxyPodVolumeRbd;
  readonly scaleIO?: EnvoyProxyPodVolumeScaleIO;
  readonly secret?: EnvoyProxyPodVolumeSecret;
  readonly storageos?: EnvoyProxyPodVolumeStorageos;
  readonly vsphereVolume?: EnvoyProxyPodVolumeVsphereVolume;
}

export interface EnvoyProxyPodVolumeAwsElasticBlockStore {
  readonly fsType?: string;
  readonly partition?: number;
  readonly readOnly?: boolean;
  readonly volumeID: string;
}

export interface EnvoyProxyPodVolumeAzureDisk {
  readonly cachingMode?: string;
  readonly diskName: string;
  readonly diskURI: string;
  readonly fsType?: string;
  readonly kind?: string;
  readonly readOnly?: boolean;
}

export interface EnvoyProxyPodVolumeAzureFile {
  readonly readOnly?: boolean;
  readonly secretName: string;
  readonly shareName: string;
}

export interface EnvoyProxyPodVolumeCephfs {
  readonly monitors: readonly string[];
  readonly path?: string;
  readonly readOnly?: boolean;
  readonly secretFile?: string;
  readonly secretRef?: EnvoyProxySecretRef;
  readonly user?: string;
}

export interface EnvoyProxyPodVolumeCinder {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: EnvoyProxySecretRef;
  readonly volumeID: string;
}

export interface EnvoyProxyPodVolumeConfigMap {
  readonly defaultMode?: number;
  readonly items?: readonly EnvoyProxyConfigMapItem[];
  readonly name?: string;
  readonly optional?: boolean;
}

export interface EnvoyProxyPodVolumeCsi {
  readonly driver: string;
  readonly fsType?: string;
  readonly nodePublishSecretRef?: EnvoyProxySecretRef;
  readonly readOnly?: boolean;
  readonly volumeAttributes?: Readonly<Record<string, string>>;
}

export interface EnvoyProxyPodVolumeDownwardAPI {
  readonly defaultMode?: number;
  readonly items?: readonly EnvoyProxyDownwardAPIItem[];
}

export interface EnvoyProxyPodVolumeEmptyDir {
  readonly medium?: string;
  readonly sizeLimit?: number | string;
}

export interface EnvoyProxyPodVolumeEphemeral {
  readonly volumeClaimTemplate?: EnvoyProxyPodVolumeEphemeralVolumeClaimTemplate;
}

export interface EnvoyProxyPodVolumeEphemeralVolumeClaimTemplate {
  readonly metadata?: JsonObject;
  readonly spec: EnvoyProxyPodVolumeEphemeralVolumeClaimTemplateSpec;
}

export interface EnvoyProxyPodVolumeEphemeralVolumeClaimTemplateSpec {
  readonly accessModes?: readonly string[];
  readonly dataSource?: EnvoyProxyPodVolumeEphemeralVolumeClaimTemplateSpecDataSource;
  readonly dataSourceRef?: EnvoyProxyPodVolumeEphemeralVolumeClaimTemplateSpecDataSourceRef;
  readonly resources?: EnvoyProxyPodVolumeEphemeralVolumeClaimTemplateSpecResources;
  readonly selector?: LabelSelector;
  readonly storageClassName?: string;
  readonly volumeAttributesClassName?: string;
  readonly volumeMode?: string;
  readonly volumeName?: string;
}

export interface EnvoyProxyPodVolumeEphemeralVolumeClaimTemplateSpecDataSource {
  readonly apiGroup?: string;
  readonly kind: string;
  readonly name: string;
}

export interface EnvoyProxyPodVolumeEphemeralVolumeClaimTemplateSpecDataSourceRef {
  readonly apiGroup?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface EnvoyProxyPodVolumeEphemeralVolumeClaimTemplateSpecResources {
  readonly limits?: Readonly<Record<string, number | string>>;
  readonly requests?: Readonly<Record<string, number | string>>;
}

export interface EnvoyProxyPodVolumeFc {
  readonly fsType?: string;
  readonly lun?: number;
  readonly readOnly?: boolean;
  readonly targetWWNs?: readonly string[];
  readonly wwids?: readonly string[];
}

export interface EnvoyProxyPodVolumeFlexVolume {
  readonly driver: string;
  readonly fsType?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly readOnly?: boolean;
  readonly secretRef?: EnvoyProxySecretRef;
}

export interface EnvoyProxyPodVolumeFlocker {
  readonly datasetName?: string;
  readonly datasetUUID?: string;
}

export interface EnvoyProxyPodVolumeGcePersistentDisk {
  readonly fsType?: string;
  readonly partition?: number;
  readonly pdName: string;
  readonly readOnly?: boolean;
}

export interface EnvoyProxyPodVolumeGitRepo {
  readonly directory?: string;
  readonly repository: string;
  readonly revision?: string;
}

export interface EnvoyProxyPodVolumeGlusterfs {
  readonly endpoints: string;
  readonly path: string;
  readonly readOnly?: boolean;
}

export interface EnvoyProxyPodVolumeHostPath {
  readonly path: string;
  readonly type?: string;
}

export interface EnvoyProxyPodVolumeImage {
  readonly pullPolicy?: string;
  readonly reference?: string;
}

export interface EnvoyProxyPodVolumeIscsi {
  readonly chapAuthDiscovery?: boolean;
  readonly chapAuthSession?: boolean;
  readonly fsType?: string;
  readonly initiatorName?: string;
  readonly iqn: string;
  readonly iscsiInterface?: string;
  readonly lun: number;
  readonly portals?: readonly string[];
  readonly readOnly?: boolean;
  readonly secretRef?: EnvoyProxySecretRef;
  readonly targetPortal: string;
}

export interface EnvoyProxyPodVolumeNfs {
  readonly path: string;
  readonly readOnly?: boolean;
  readonly server: string;
}

export interface EnvoyProxyPodVolumePersistentVolumeClaim {
  readonly claimName: string;
  readonly readOnly?: boolean;
}

export interface EnvoyProxyPodVolumePhotonPersistentDisk {
  readonly fsType?: string;
  readonly pdID: string;
}

export interface EnvoyProxyPodVolumePortworxVolume {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly volumeID: string;
}

export interface EnvoyProxyPodVolumeProjected {
  readonly defaultMode?: number;
  readonly sources?: readonly EnvoyProxyPodVolumeProjectedSource[];
}

export interface EnvoyProxyPodVolumeProjectedSource {
  readonly clusterTrustBundle?: EnvoyProxyPodVolumeProjectedSourceClusterTrustBundle;
  readonly configMap?: EnvoyProxySecret;
  readonly downwardAPI?: EnvoyProxyPodVolumeProjectedSourceDownwardAPI;
  readonly podCertificate?: EnvoyProxyPodVolumeProjectedSourcePodCertificate;
  readonly secret?: EnvoyProxySecret;
  readonly serviceAccountToken?: EnvoyProxyPodVolumeProjectedSourceServiceAccountToken;
}

export interface EnvoyProxyPodVolumeProjectedSourceClusterTrustBundle {
  readonly labelSelector?: LabelSelector;
  readonly name?: string;
  readonly optional?: boolean;
  readonly path: string;
  readonly signerName?: string;
}

export interface EnvoyProxyPodVolumeProjectedSourceDownwardAPI {
  readonly items?: readonly EnvoyProxyDownwardAPIItem[];
}

export interface EnvoyProxyPodVolumeProjectedSourcePodCertificate {
  readonly certificateChainPath?: string;
  readonly credentialBundlePath?: string;
  readonly keyPath?: string;
  readonly keyType: string;
  readonly maxExpirationSeconds?: number;
  readonly signerName: string;
  readonly userAnnotations?: Readonly<Record<string, string>>;
}

export interface EnvoyProxyPodVolumeProjectedSourceServiceAccountToken {
  readonly audience?: string;
  readonly expirationSeconds?: number;
  readonly path: string;
}

export interface EnvoyProxyPodVolumeQuobyte {
  readonly group?: string;
  readonly readOnly?: boolean;
  readonly registry: string;
  readonly tenant?: string;
  readonly user?: string;
  readonly volume: string;
}

export interface EnvoyProxyPodVolumeRbd {
  readonly fsType?: string;
  readonly image: string;
  readonly keyring?: string;
  readonly monitors: readonly string[];
  readonly pool?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: EnvoyProxySecretRef;
  readonly user?: string;
}

export interface EnvoyProxyPodVolumeScaleIO {
  readonly fsType?: string;
  readonly gateway: string;
  readonly protectionDomain?: string;
  readonly readOnly?: boolean;
  readonly secretRef: EnvoyProxySecretRef;
  readonly sslEnabled?: boolean;
  readonly storageMode?: string;
  readonly storagePool?: string;
  readonly system: string;
  readonly volumeName?: string;
}

export interface EnvoyProxyPodVolumeSecret {
  readonly defaultMode?: number;
  readonly items?: readonly EnvoyProxyConfigMapItem[];
  readonly optional?: boolean;
  readonly secretName?: string;
}

export interface EnvoyProxyPodVolumeStorageos {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: EnvoyProxySecretRef;
  readonly volumeName?: string;
  readonly volumeNamespace?: string;
}

export interface EnvoyProxyPodVolumeVsphereVolume {
  readonly fsType?: string;
  readonly storagePolicyID?: string;
  readonly storagePolicyName?: string;
  readonly volumePath: string;
}

export interface EnvoyProxyPodsMetric {
  readonly metric: EnvoyProxyMetric;
  readonly target: EnvoyProxyTarget;
}

export interface EnvoyProxyProbe {
  readonly exec?: EnvoyProxyExec;
  readonly failureThreshold?: number;
  readonly grpc?: EnvoyProxyProbeGRPC;
  readonly httpGet?: EnvoyProxyHTTPGet;
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly successThreshold?: number;
  readonly tcpSocket?: EnvoyProxyTCPSocket;
  readonly terminationGracePeriodSeconds?: number;
  readonly timeoutSeconds?: number;
}

export interface EnvoyProxyProbeGRPC {
  readonly port: number;
  readonly service?: string;
}

export interface EnvoyProxyProvider {
  readonly host?: EnvoyProxyProviderHost;
  readonly kubernetes?: EnvoyProxyProviderKubernetes;
  readonly type: 'Kubernetes' | 'Host';
}

export interface EnvoyProxyProviderHost {
  readonly envoyVersion?: string;
}

export interface EnvoyProxyProviderKubernetes {
  readonly envoyDaemonSet?: EnvoyProxyProviderKubernetesEnvoyDaemonSet;
  readonly envoyDeployment?: EnvoyProxyProviderKubernetesEnvoyDeployment;
  readonly envoyHpa?: EnvoyProxyProviderKubernetesEnvoyHPA;
  readonly envoyPDB?: EnvoyProxyProviderKubernetesEnvoyPDB;
  readonly envoyService?: EnvoyProxyProviderKubernetesEnvoyService;
  readonly envoyServiceAccount?: EnvoyProxyProviderKubernetesEnvoyServiceAccount;
  readonly useListenerPortAsContainerPort?: boolean;
}

export interface EnvoyProxyProviderKubernetesEnvoyDaemonSet {
  readonly container?: EnvoyProxyContainer;
  readonly name?: string;
  readonly patch?: KubernetesPatch;
  readonly pod?: EnvoyProxyPod;
  readonly strategy?: EnvoyProxyStrategy;
}

export interface EnvoyProxyProviderKubernetesEnvoyDeployment {
  readonly container?: EnvoyProxyContainer;
  readonly initContainers?: readonly EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainer[];
  readonly name?: string;
  readonly patch?: KubernetesPatch;
  readonly pod?: EnvoyProxyPod;
  readonly replicas?: number;
  readonly strategy?: EnvoyProxyStrategy;
}

export interface EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainer {
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly env?: readonly EnvoyProxyEnv[];
  readonly envFrom?: readonly EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerEnvFrom[];
  readonly image?: string;
  readonly imagePullPolicy?: string;
  readonly lifecycle?: EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerLifecycle;
  readonly livenessProbe?: EnvoyProxyProbe;
  readonly name: string;
  readonly ports?: readonly EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerPort[];
  readonly readinessProbe?: EnvoyProxyProbe;
  readonly resizePolicy?: readonly EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerResizePolicy[];
  readonly resources?: EnvoyProxyResourceRequirements;
  readonly restartPolicy?: string;
  readonly restartPolicyRules?: readonly EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerRestartPolicyRule[];
  readonly securityContext?: EnvoyProxySecurityContext;
  readonly startupProbe?: EnvoyProxyProbe;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: string;
  readonly tty?: boolean;
  readonly volumeDevices?: readonly EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerVolumeDevice[];
  readonly volumeMounts?: readonly EnvoyProxyVolumeMount[];
  readonly workingDir?: string;
}

export interface EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerEnvFrom {
  readonly configMapRef?: EnvoyProxyEnvFromSecretRef;
  readonly prefix?: string;
  readonly secretRef?: EnvoyProxyEnvFromSecretRef;
}

export interface EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerLifecycle {
  readonly postStart?: EnvoyProxyLifecycleHandler;
  readonly preStop?: EnvoyProxyLifecycleHandler;
  readonly stopSignal?: string;
}

export interface EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerPort {
  readonly containerPort: number;
  readonly hostIP?: string;
  readonly hostPort?: number;
  readonly name?: string;
  readonly protocol?: string;
}

export interface EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerResizePolicy {
  readonly resourceName: string;
  readonly restartPolicy: string;
}

export interface EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerRestartPolicyRule {
  readonly action: string;
  readonly exitCodes?: EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerRestartPolicyRuleExitCodes;
}

export interface EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerRestartPolicyRuleExitCodes {
  readonly operator: string;
  readonly values?: readonly number[];
}

export interface EnvoyProxyProviderKubernetesEnvoyDeploymentInitContainerVolumeDevice {
  readonly devicePath: string;
  readonly name: string;
}

export interface EnvoyProxyProviderKubernetesEnvoyHPA {
  readonly behavior?: EnvoyProxyProviderKubernetesEnvoyHPABehavior;
  readonly maxReplicas: number;
  readonly metrics?: readonly EnvoyProxyProviderKubernetesEnvoyHPAMetric[];
  readonly minReplicas?: number;
  readonly name?: string;
  readonly patch?: KubernetesPatch;
}

export interface EnvoyProxyProviderKubernetesEnvoyHPABehavior {
  readonly scaleDown?: EnvoyProxyScaleUp;
  readonly scaleUp?: EnvoyProxyScaleUp;
}

export interface EnvoyProxyProviderKubernetesEnvoyHPAMetric {
  readonly containerResource?: EnvoyProxyProviderKubernetesEnvoyHPAMetricContainerResource;
  readonly external?: EnvoyProxyPodsMetric;
  readonly object?: EnvoyProxyProviderKubernetesEnvoyHPAMetricObject;
  readonly pods?: EnvoyProxyPodsMetric;
  readonly resource?: EnvoyProxyProviderKubernetesEnvoyHPAMetricResource;
  readonly type: string;
}

export interface EnvoyProxyProviderKubernetesEnvoyHPAMetricContainerResource {
  readonly container: string;
  readonly name: string;
  readonly target: EnvoyProxyTarget;
}

export interface EnvoyProxyProviderKubernetesEnvoyHPAMetricObject {
  readonly describedObject: EnvoyProxyProviderKubernetesEnvoyHPAMetricObjectDescribedObject;
  readonly metric: EnvoyProxyMetric;
  readonly target: EnvoyProxyTarget;
}

export interface EnvoyProxyProviderKubernetesEnvoyHPAMetricObjectDescribedObject {
  readonly apiVersion?: string;
  readonly kind: string;
  readonly name: string;
}

export interface EnvoyProxyProviderKubernetesEnvoyHPAMetricResource {
  readonly name: string;
  readonly target: EnvoyProxyTarget;
}

export interface EnvoyProxyProviderKubernetesEnvoyPDB {
  readonly maxUnavailable?: number | string;
  readonly minAvailable?: number | string;
  readonly name?: string;
  readonly patch?: KubernetesPatch;
}

export interface EnvoyProxyProviderKubernetesEnvoyService {
  readonly allocateLoadBalancerNodePorts?: boolean;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly externalTrafficPolicy?: 'Local' | 'Cluster';
  readonly labels?: Readonly<Record<string, string>>;
  readonly loadBalancerClass?: string;
  readonly loadBalancerIP?: string;
  readonly loadBalancerSourceRanges?: readonly string[];
  readonly name?: string;
  readonly patch?: KubernetesPatch;
  readonly type?: 'ClusterIP' | 'LoadBalancer' | 'NodePort';
}

export interface EnvoyProxyProviderKubernetesEnvoyServiceAccount {
  readonly name?: string;
}

export interface EnvoyProxyResourceFieldRef {
  readonly containerName?: string;
  readonly divisor?: number | string;
  readonly resource: string;
}

export interface EnvoyProxyResourceRequirements {
  readonly claims?: readonly EnvoyProxyResourceRequirementsClaim[];
  readonly limits?: Readonly<Record<string, number | string>>;
  readonly requests?: Readonly<Record<string, number | string>>;
}

export interface EnvoyProxyResourceRequirementsClaim {
  readonly name: string;
  readonly request?: string;
}

export interface EnvoyProxyScaleUp {
  readonly policies?: readonly EnvoyProxyScaleUpPolicy[];
  readonly selectPolicy?: string;
  readonly stabilizationWindowSeconds?: number;
  readonly tolerance?: number | string;
}

export interface EnvoyProxyScaleUpPolicy {
  readonly periodSeconds: number;
  readonly type: string;
  readonly value: number;
}

export interface EnvoyProxySeLinuxOptions {
  readonly level?: string;
  readonly role?: string;
  readonly type?: string;
  readonly user?: string;
}

export interface EnvoyProxySeccompProfile {
  readonly localhostProfile?: string;
  readonly type: string;
}

export interface EnvoyProxySecret {
  readonly items?: readonly EnvoyProxyConfigMapItem[];
  readonly name?: string;
  readonly optional?: boolean;
}

export interface EnvoyProxySecretKeyRef {
  readonly key: string;
  readonly name?: string;
  readonly optional?: boolean;
}

export interface EnvoyProxySecretRef {
  readonly name?: string;
}

export interface EnvoyProxySecurityContext {
  readonly allowPrivilegeEscalation?: boolean;
  readonly appArmorProfile?: EnvoyProxySeccompProfile;
  readonly capabilities?: EnvoyProxySecurityContextCapabilities;
  readonly privileged?: boolean;
  readonly procMount?: string;
  readonly readOnlyRootFilesystem?: boolean;
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seLinuxOptions?: EnvoyProxySeLinuxOptions;
  readonly seccompProfile?: EnvoyProxySeccompProfile;
  readonly windowsOptions?: EnvoyProxyWindowsOptions;
}

export interface EnvoyProxySecurityContextCapabilities {
  readonly add?: readonly string[];
  readonly drop?: readonly string[];
}

export interface EnvoyProxyShutdown {
  readonly drainTimeout?: string;
  readonly healthCheckFailureDelay?: string;
  readonly minDrainDuration?: string;
}

export interface EnvoyProxySpec {
  readonly backendTLS?: EnvoyProxyBackendTLS;
  readonly bootstrap?: EnvoyProxyBootstrap;
  readonly concurrency?: number;
  readonly dynamicModules?: readonly EnvoyProxyDynamicModule[];
  readonly extraArgs?: readonly string[];
  readonly filterOrder?: readonly EnvoyProxyFilterOrder[];
  readonly geoIP?: EnvoyProxyGeoIP;
  readonly ipFamily?: 'IPv4' | 'IPv6' | 'DualStack';
  readonly logging?: EnvoyProxyLogging;
  readonly luaValidation?: 'Strict' | 'InsecureSyntax' | 'Disabled';
  readonly mergeBackends?: EnvoyProxyMergeBackends;
  readonly mergeGateways?: boolean;
  readonly mergeType?: 'Replace' | 'StrategicMerge' | 'JSONMerge';
  readonly preserveRouteOrder?: boolean;
  readonly provider?: EnvoyProxyProvider;
  readonly routingType?: string;
  readonly shutdown?: EnvoyProxyShutdown;
  readonly telemetry?: EnvoyProxyTelemetry;
}

export interface EnvoyProxyStatus {
  readonly ancestors?: readonly EnvoyProxyStatusAncestor[];
}

export interface EnvoyProxyStatusAncestor {
  readonly ancestorRef: ParentReference;
  readonly conditions?: readonly Condition[];
}

export interface EnvoyProxyStrategy {
  readonly rollingUpdate?: EnvoyProxyStrategyRollingUpdate;
  readonly type?: string;
}

export interface EnvoyProxyStrategyRollingUpdate {
  readonly maxSurge?: number | string;
  readonly maxUnavailable?: number | string;
}

export interface EnvoyProxyTCPSocket {
  readonly host?: string;
  readonly port: number | string;
}

export interface EnvoyProxyTarget {
  readonly averageUtilization?: number;
  readonly averageValue?: number | string;
  readonly type: string;
  readonly value?: number | string;
}

export interface EnvoyProxyTelemetry {
  readonly accessLog?: EnvoyProxyTelemetryAccessLog;
  readonly healthCheckLog?: HealthCheckLog;
  readonly metrics?: EnvoyProxyTelemetryMetrics;
  readonly requestID?: EnvoyProxyTelemetryRequestID;
  readonly tracing?: EnvoyProxyTelemetryTracing;
}

export interface EnvoyProxyTelemetryAccessLog {
  readonly disable?: boolean;
  readonly settings?: readonly EnvoyProxyTelemetryAccessLogSetting[];
}

export interface EnvoyProxyTelemetryAccessLogSetting {
  readonly format?: EnvoyProxyTelemetryAccessLogSettingFormat;
  readonly matches?: readonly string[];
  readonly sinks: readonly EnvoyProxyTelemetryAccessLogSettingSink[];
  readonly type?: 'Listener' | 'Route' | 'Upstream';
}

export interface EnvoyProxyTelemetryAccessLogSettingFormat {
  readonly json?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly type?: 'Text' | 'JSON';
}

export interface EnvoyProxyTelemetryAccessLogSettingSink {
  readonly als?: EnvoyProxyTelemetryAccessLogSettingSinkALS;
  readonly file?: EnvoyProxyTelemetryAccessLogSettingSinkFile;
  readonly openTelemetry?: EnvoyProxyTelemetryAccessLogSettingSinkOpenTelemetry;
  readonly type?: 'ALS' | 'File' | 'OpenTelemetry';
}

export interface EnvoyProxyTelemetryAccessLogSettingSinkALS {
  readonly backendRef?: BackendObjectReference;
  readonly backendRefs?: readonly PolicyBackendRef[];
  readonly backendSettings?: BackendSettings;
  readonly http?: EnvoyProxyTelemetryAccessLogSettingSinkALSHTTP;
  readonly logName?: string;
  readonly type: 'HTTP' | 'TCP';
}

export interface EnvoyProxyTelemetryAccessLogSettingSinkALSHTTP {
  readonly requestHeaders?: readonly string[];
  readonly responseHeaders?: readonly string[];
  readonly responseTrailers?: readonly string[];
}

export interface EnvoyProxyTelemetryAccessLogSettingSinkFile {
  readonly path?: string;
}

export interface EnvoyProxyTelemetryAccessLogSettingSinkOpenTelemetry {
  readonly backendRef?: BackendObjectReference;
  readonly backendRefs?: readonly PolicyBackendRef[];
  readonly backendSettings?: BackendSettings;
  readonly headers?: readonly HTTPHeader[];
  readonly host?: string;
  readonly port?: number;
  readonly resourceAttributes?: Readonly<Record<string, string>>;
  readonly resources?: Readonly<Record<string, string>>;
}

export interface EnvoyProxyTelemetryMetrics {
  readonly clusterStatName?: string;
  readonly enableGRPCStats?: boolean;
  readonly enablePerEndpointStats?: boolean;
  readonly enableRequestResponseSizesStats?: boolean;
  readonly enableVirtualHostStats?: boolean;
  readonly matches?: readonly StringMatch[];
  readonly prometheus?: EnvoyProxyTelemetryMetricsPrometheus;
  readonly sinks?: readonly EnvoyProxyTelemetryMetricsSink[];
}

export interface EnvoyProxyTelemetryMetricsPrometheus {
  readonly compression?: Compression;
  readonly disable?: boolean;
}

export interface EnvoyProxyTelemetryMetricsSink {
  readonly openTelemetry?: EnvoyProxyTelemetryMetricsSinkOpenTelemetry;
  readonly type: 'OpenTelemetry';
}

export interface EnvoyProxyTelemetryMetricsSinkOpenTelemetry {
  readonly backendRef?: BackendObjectReference;
  readonly backendRefs?: readonly PolicyBackendRef[];
  readonly backendSettings?: BackendSettings;
  readonly headers?: readonly HTTPHeader[];
  readonly host?: string;
  readonly port?: number;
  readonly reportCountersAsDeltas?: boolean;
  readonly reportHistogramsAsDeltas?: boolean;
  readonly resourceAttributes?: Readonly<Record<string, string>>;
}

export interface EnvoyProxyTelemetryRequestID {
  readonly tracing?: 'PackAndSample' | 'Sample' | 'Pack' | 'Disable';
}

export interface EnvoyProxyTelemetryTracing {
  readonly clientSamplingFraction?: Fraction;
  readonly customTags?: Readonly<Record<string, CustomTag>>;
  readonly overallSamplingFraction?: Fraction;
  readonly provider: EnvoyProxyTelemetryTracingProvider;
  readonly samplingFraction?: Fraction;
  readonly samplingRate?: number;
  readonly spanName?: SpanName;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface EnvoyProxyTelemetryTracingProvider {
  readonly backendRef?: BackendObjectReference;
  readonly backendRefs?: readonly PolicyBackendRef[];
  readonly backendSettings?: BackendSettings;
  readonly host?: string;
  readonly openTelemetry?: EnvoyProxyTelemetryTracingProviderOpenTelemetry;
  readonly port?: number;
  readonly serviceName?: string;
  readonly type: 'OpenTelemetry' | 'Zipkin' | 'Datadog';
  readonly zipkin?: EnvoyProxyTelemetryTracingProviderZipkin;
}

export interface EnvoyProxyTelemetryTracingProviderOpenTelemetry {
  readonly headers?: readonly HTTPHeader[];
  readonly resourceAttributes?: Readonly<Record<string, string>>;
  readonly sampler?: EnvoyProxyTelemetryTracingProviderOpenTelemetrySampler;
}

export interface EnvoyProxyTelemetryTracingProviderOpenTelemetrySampler {
  readonly samplingPercentage?: Fraction;
  readonly type: 'AlwaysOn' | 'AlwaysOff' | 'TraceIdRatio' | 'ParentBasedAlwaysOn' | 'ParentBasedAlwaysOff' | 'ParentBasedTraceIdRatio';
}

export interface EnvoyProxyTelemetryTracingProviderZipkin {
  readonly disableSharedSpanContext?: boolean;
  readonly enable128BitTraceId?: boolean;
}

export interface EnvoyProxyVolumeMount {
  readonly mountPath: string;
  readonly mountPropagation?: string;
  readonly name: string;
  readonly readOnly?: boolean;
  readonly recursiveReadOnly?: string;
  readonly subPath?: string;
  readonly subPathExpr?: string;
}

export interface EnvoyProxyWindowsOptions {
  readonly gmsaCredentialSpec?: string;
  readonly gmsaCredentialSpecName?: string;
  readonly hostProcess?: boolean;
  readonly runAsUserName?: string;
}

export interface Fraction {
  readonly denominator?: number;
  readonly numerator: number;
}

/** GRPCRoute of gateway.networking.k8s.io/v1. */
export interface GRPCRoute {
  readonly apiVersion: string;
  readonly kind: 'GRPCRoute';
  readonly metadata: ObjectMeta;
  readonly spec: GRPCRouteSpec;
  readonly status?: RouteStatus;
}

export interface GRPCRouteRule {
  readonly backendRefs?: readonly GRPCRouteRuleBackendRef[];
  readonly filters?: readonly GRPCRouteRuleFilter[];
  readonly matches?: readonly GRPCRouteRuleMatch[];
  readonly name?: string;
  readonly sessionPersistence?: SessionPersistence;
}

export interface GRPCRouteRuleBackendRef {
  readonly filters?: readonly GRPCRouteRuleFilter[];
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

export interface GRPCRouteRuleFilter {
  readonly extensionRef?: LocalObjectReference;
  readonly requestHeaderModifier?: HTTPHeaderFilter;
  readonly requestMirror?: HTTPRequestMirrorFilter;
  readonly responseHeaderModifier?: HTTPHeaderFilter;
  readonly type: 'ResponseHeaderModifier' | 'RequestHeaderModifier' | 'RequestMirror' | 'ExtensionRef';
}

export interface GRPCRouteRuleMatch {
  readonly headers?: readonly GRPCRouteRuleMatchHeader[];
  readonly method?: GRPCRouteRuleMatchMethod;
}

export interface GRPCRouteRuleMatchHeader {
  readonly name: string;
  readonly type?: 'Exact' | 'RegularExpression';
  readonly value: string;
}

export interface GRPCRouteRuleMatchMethod {
  readonly method?: string;
  readonly service?: string;
  readonly type?: 'Exact' | 'RegularExpression';
}

export interface GRPCRouteSpec {
  readonly hostnames?: readonly string[];
  readonly parentRefs?: readonly ParentReference[];
  readonly rules?: readonly GRPCRouteRule[];
  readonly useDefaultGateways?: 'All' | 'None';
}

/** Gateway of gateway.networking.k8s.io/v1. */
export interface Gateway {
  readonly apiVersion: string;
  readonly kind: 'Gateway';
  readonly metadata: ObjectMeta;
  readonly spec: GatewaySpec;
  readonly status?: GatewayStatus;
}

export interface GatewayAddress {
  readonly type?: string;
  readonly value?: string;
}

export interface GatewayAllowedListeners {
  readonly namespaces?: GatewayAllowedListenersNamespaces;
}

export interface GatewayAllowedListenersNamespaces {
  readonly from?: 'All' | 'Selector' | 'Same' | 'None';
  readonly selector?: LabelSelector;
}

/** GatewayClass of gateway.networking.k8s.io/v1. */
export interface GatewayClass {
  readonly apiVersion: string;
  readonly kind: 'GatewayClass';
  readonly metadata: ObjectMeta;
  readonly spec: GatewayClassSpec;
  readonly status?: GatewayClassStatus;
}

export interface GatewayClassSpec {
  readonly controllerName: string;
  readonly description?: string;
  readonly parametersRef?: ObjectReference;
}

export interface GatewayClassStatus {
  readonly conditions?: readonly Condition[];
  readonly supportedFeatures?: readonly NamedItem[];
}

export interface GatewayFrontendTLS {
  readonly validation?: GatewayFrontendTLSValidation;
}

export interface GatewayFrontendTLSValidation {
  readonly caCertificateRefs: readonly ObjectReference[];
  readonly mode?: 'AllowValidOnly' | 'AllowInsecureFallback';
}

export interface GatewayInfrastructure {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly parametersRef?: LocalObjectReference;
}

export interface GatewayListener {
  readonly allowedRoutes?: GatewayListenerAllowedRoutes;
  readonly hostname?: string;
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly tls?: GatewayListenerTLS;
}

export interface GatewayListenerAllowedRoutes {
  readonly kinds?: readonly RouteGroupKind[];
  readonly namespaces?: GatewayListenerAllowedRoutesNamespaces;
}

export interface GatewayListenerAllowedRoutesNamespaces {
  readonly from?: 'All' | 'Selector' | 'Same';
  readonly selector?: LabelSelector;
}

export interface GatewayListenerTLS {
  readonly certificateRefs?: readonly SecretObjectReference[];
  readonly mode?: 'Terminate' | 'Passthrough';
  readonly options?: Readonly<Record<string, string>>;
}

export interface GatewaySpec {
  readonly addresses?: readonly GatewayAddress[];
  readonly allowedListeners?: GatewayAllowedListeners;
  readonly defaultScope?: 'All' | 'None';
  readonly gatewayClassName: string;
  readonly infrastructure?: GatewayInfrastructure;
  readonly listeners: readonly GatewayListener[];
  readonly tls?: GatewayTLS;
}

export interface GatewayStatus {
  readonly addresses?: readonly GatewayStatusAddress[];
  readonly attachedListenerSets?: number;
  readonly conditions?: readonly Condition[];
  readonly listeners?: readonly ListenerStatus[];
}

export interface GatewayStatusAddress {
  readonly type?: string;
  readonly value: string;
}

export interface GatewayTLS {
  readonly backend?: GatewayTLSBackend;
  readonly frontend?: GatewayTLSFrontend;
}

export interface GatewayTLSBackend {
  readonly clientCertificateRef?: SecretObjectReference;
}

export interface GatewayTLSFrontend {
  readonly default: GatewayFrontendTLS;
  readonly perPort?: readonly GatewayTLSFrontendPerPort[];
}

export interface GatewayTLSFrontendPerPort {
  readonly port: number;
  readonly tls: GatewayFrontendTLS;
}

export interface HTTP2Settings {
  readonly connectionKeepalive?: HTTP2SettingsConnectionKeepalive;
  readonly initialConnectionWindowSize?: number | string;
  readonly initialStreamWindowSize?: number | string;
  readonly maxConcurrentStreams?: number;
  readonly onInvalidMessage?: string;
}

export interface HTTP2SettingsConnectionKeepalive {
  readonly idleInterval?: string;
  readonly interval?: string;
  readonly intervalJitter?: number;
  readonly timeout?: string;
}

export interface HTTPHeader {
  readonly name: string;
  readonly value: string;
}

export interface HTTPHeaderFilter {
  readonly add?: readonly HTTPHeader[];
  readonly remove?: readonly string[];
  readonly set?: readonly HTTPHeader[];
}

export interface HTTPPathModifier {
  readonly replaceFullPath?: string;
  readonly replacePrefixMatch?: string;
  readonly type: 'ReplaceFullPath' | 'ReplacePrefixMatch';
}

export interface HTTPRequestMirrorFilter {
  readonly backendRef: BackendObjectReference;
  readonly fraction?: Fraction;
  readonly percent?: number;
}

/** HTTPRoute of gateway.networking.k8s.io/v1. */
export interface HTTPRoute {
  readonly apiVersion: string;
  readonly kind: 'HTTPRoute';
  readonly metadata: ObjectMeta;
  readonly spec: HTTPRouteSpec;
  readonly status?: RouteStatus;
}

/** HTTPRouteFilter of gateway.envoyproxy.io/v1alpha1. */
export interface HTTPRouteFilter {
  readonly apiVersion: string;
  readonly kind: 'HTTPRouteFilter';
  readonly metadata: ObjectMeta;
  readonly spec: HTTPRouteFilterSpec;
}

export interface HTTPRouteFilterCredentialInjection {
  readonly credential: HTTPRouteFilterCredentialInjectionCredential;
  readonly header?: string;
  readonly overwrite?: boolean;
}

export interface HTTPRouteFilterCredentialInjectionCredential {
  readonly valueRef: SecretObjectReference;
}

export interface HTTPRouteFilterMatch {
  readonly cookies?: readonly HTTPRouteFilterMatchCookie[];
}

export interface HTTPRouteFilterMatchCookie {
  readonly name: string;
  readonly type?: 'Exact' | 'RegularExpression';
  readonly value: string;
}

export interface HTTPRouteFilterSpec {
  readonly credentialInjection?: HTTPRouteFilterCredentialInjection;
  readonly directResponse?: CustomResponse;
  readonly matches?: readonly HTTPRouteFilterMatch[];
  readonly urlRewrite?: HTTPRouteFilterURLRewrite;
}

export interface HTTPRouteFilterURLRewrite {
  readonly appendXForwardedHost?: boolean;
  readonly hostname?: HTTPRouteFilterURLRewriteHostname;
  readonly path?: HTTPRouteFilterURLRewritePath;
}

export interface HTTPRouteFilterURLRewriteHostname {
  readonly header?: string;
  readonly pathRegex?: HTTPRouteFilterURLRewriteHostnamePathRegex;
  readonly type: 'Header' | 'Backend' | 'PathRegex';
}

export interface HTTPRouteFilterURLRewriteHostnamePathRegex {
  readonly pattern: string;
  readonly substitution: string;
}

export interface HTTPRouteFilterURLRewritePath {
  readonly replaceRegexMatch?: HTTPRouteFilterURLRewritePathReplaceRegexMatch;
  readonly type: 'ReplaceRegexMatch';
}

export interface HTTPRouteFilterURLRewritePathReplaceRegexMatch {
  readonly pattern: string;
  readonly substitution: string;
}

export interface HTTPRouteRule {
  readonly backendRefs?: readonly HTTPRouteRuleBackendRef[];
  readonly filters?: readonly HTTPRouteRuleFilter[];
  readonly matches?: readonly HTTPRouteRuleMatch[];
  readonly name?: string;
  readonly retry?: HTTPRouteRuleRetry;
  readonly sessionPersistence?: SessionPersistence;
  readonly timeouts?: HTTPRouteRuleTimeouts;
}

export interface HTTPRouteRuleBackendRef {
  readonly filters?: readonly HTTPRouteRuleFilter[];
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

export interface HTTPRouteRuleFilter {
  readonly cors?: HTTPRouteRuleFilterCORS;
  readonly extensionRef?: LocalObjectReference;
  readonly externalAuth?: HTTPRouteRuleFilterExternalAuth;
  readonly requestHeaderModifier?: HTTPHeaderFilter;
  readonly requestMirror?: HTTPRequestMirrorFilter;
  readonly requestRedirect?: HTTPRouteRuleFilterRequestRedirect;
  readonly responseHeaderModifier?: HTTPHeaderFilter;
  readonly type: 'RequestHeaderModifier' | 'ResponseHeaderModifier' | 'RequestMirror' | 'RequestRedirect' | 'URLRewrite' | 'ExtensionRef' | 'CORS' | 'ExternalAuth';
  readonly urlRewrite?: HTTPRouteRuleFilterURLRewrite;
}

export interface HTTPRouteRuleFilterCORS {
  readonly allowCredentials?: boolean;
  readonly allowHeaders?: readonly string[];
  readonly allowMethods?: readonly ('GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH' | '*')[];
  readonly allowOrigins?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAge?: number;
}

export interface HTTPRouteRuleFilterExternalAuth {
  readonly backendRef: BackendObjectReference;
  readonly forwardBody?: HTTPRouteRuleFilterExternalAuthForwardBody;
  readonly grpc?: HTTPRouteRuleFilterExternalAuthGRPC;
  readonly http?: HTTPRouteRuleFilterExternalAuthHTTP;
  readonly protocol: 'HTTP' | 'GRPC';
}

export interface HTTPRouteRuleFilterExternalAuthForwardBody {
  readonly maxSize?: number;
}

export interface HTTPRouteRuleFilterExternalAuthGRPC {
  readonly allowedHeaders?: readonly string[];
}

export interface HTTPRouteRuleFilterExternalAuthHTTP {
  readonly allowedHeaders?: readonly string[];
  readonly allowedResponseHeaders?: readonly string[];
  readonly path?: string;
}

export interface HTTPRouteRuleFilterRequestRedirect {
  readonly hostname?: string;
  readonly path?: HTTPPathModifier;
  readonly port?: number;
  readonly scheme?: 'http' | 'https';
  readonly statusCode?: 301 | 302 | 303 | 307 | 308;
}

export interface HTTPRouteRuleFilterURLRewrite {
  readonly hostname?: string;
  readonly path?: HTTPPathModifier;
}

export interface HTTPRouteRuleMatch {
  readonly headers?: readonly HTTPRouteRuleMatchHeader[];
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';
  readonly path?: HTTPRouteRuleMatchPath;
  readonly queryParams?: readonly HTTPRouteRuleMatchQueryParam[];
}

export interface HTTPRouteRuleMatchHeader {
  readonly name: string;
  readonly type?: 'Exact' | 'RegularExpression';
  readonly value: string;
}

export interface HTTPRouteRuleMatchPath {
  readonly type?: 'Exact' | 'PathPrefix' | 'RegularExpression';
  readonly value?: string;
}

export interface HTTPRouteRuleMatchQueryParam {
  readonly name: string;
  readonly type?: 'Exact' | 'RegularExpression';
  readonly value: string;
}

export interface HTTPRouteRuleRetry {
  readonly attempts?: number;
  readonly backoff?: string;
  readonly codes?: readonly number[];
}

export interface HTTPRouteRuleTimeouts {
  readonly backendRequest?: string;
  readonly request?: string;
}

export interface HTTPRouteSpec {
  readonly hostnames?: readonly string[];
  readonly parentRefs?: readonly ParentReference[];
  readonly rules?: readonly HTTPRouteRule[];
  readonly useDefaultGateways?: 'All' | 'None';
}

export interface HealthCheck {
  readonly active?: HealthCheckActive;
  readonly panicThreshold?: number;
  readonly passive?: HealthCheckPassive;
}

export interface HealthCheckActive {
  readonly grpc?: HealthCheckActiveGRPC;
  readonly healthCheckLog?: HealthCheckLog;
  readonly healthyThreshold?: number;
  readonly http?: HealthCheckActiveHTTP;
  readonly initialJitter?: string;
  readonly interval?: string;
  readonly overrides?: HealthCheckActiveOverrides;
  readonly tcp?: HealthCheckActiveTCP;
  readonly timeout?: string;
  readonly type: 'HTTP' | 'TCP' | 'GRPC';
  readonly unhealthyThreshold?: number;
}

export interface HealthCheckActiveGRPC {
  readonly service?: string;
}

export interface HealthCheckActiveHTTP {
  readonly expectedResponse?: HealthCheckPayload;
  readonly expectedStatuses?: readonly number[];
  readonly hostname?: string;
  readonly method?: string;
  readonly path: string;
  readonly requestBody?: HealthCheckPayload;
  readonly retriableStatuses?: readonly number[];
}

export interface HealthCheckActiveOverrides {
  readonly port?: number;
}

export interface HealthCheckActiveTCP {
  readonly receive?: HealthCheckPayload;
  readonly send?: HealthCheckPayload;
}

export interface HealthCheckLog {
  readonly matches?: readonly ('Failure' | 'FailureSeriesStart' | 'Success' | 'HealthyTransition')[];
  readonly sinks?: readonly HealthCheckLogSink[];
}

export interface HealthCheckLogSink {
  readonly file?: HealthCheckLogSinkFile;
  readonly type: 'File';
}

export interface HealthCheckLogSinkFile {
  readonly path: string;
}

export interface HealthCheckPassive {
  readonly alwaysEjectOneEndpoint?: boolean;
  readonly baseEjectionTime?: string;
  readonly consecutive5XxErrors?: number;
  readonly consecutiveGatewayErrors?: number;
  readonly consecutiveLocalOriginFailures?: number;
  readonly failurePercentageThreshold?: number;
  readonly interval?: string;
  readonly maxEjectionPercent?: number;
  readonly splitExternalLocalOriginErrors?: boolean;
}

export interface HealthCheckPayload {
  readonly binary?: string;
  readonly text?: string;
  readonly type: 'Text' | 'Binary';
}

export interface InvertibleStringMatch {
  readonly invert?: boolean;
  readonly type?: 'Exact' | 'PathPrefix' | 'RegularExpression';
  readonly value: string;
}

export interface JSONPatchOperation {
  readonly from?: string;
  readonly jsonPath?: string;
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  readonly path?: string;
  readonly value?: JsonValue;
}

export interface KubernetesPatch {
  readonly type?: string;
  readonly value: JsonValue;
}

export interface L4RouteBackendRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

export interface L4RouteRule {
  readonly backendRefs: readonly L4RouteBackendRef[];
  readonly name?: string;
}

export interface LabelSelector {
  readonly matchExpressions?: readonly LabelSelectorRequirement[];
  readonly matchLabels?: Readonly<Record<string, string>>;
}

export interface LabelSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

/** ListenerSet of gateway.networking.k8s.io/v1. */
export interface ListenerSet {
  readonly apiVersion: string;
  readonly kind: 'ListenerSet';
  readonly metadata: ObjectMeta;
  readonly spec: ListenerSetSpec;
  readonly status?: ListenerSetStatus;
}

export interface ListenerSetParentRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface ListenerSetSpec {
  readonly listeners: readonly GatewayListener[];
  readonly parentRef: ListenerSetParentRef;
}

export interface ListenerSetStatus {
  readonly conditions?: readonly Condition[];
  readonly listeners?: readonly ListenerStatus[];
}

export interface ListenerStatus {
  readonly attachedRoutes: number;
  readonly conditions: readonly Condition[];
  readonly name: string;
  readonly supportedKinds?: readonly RouteGroupKind[];
}

export interface LoadBalancer {
  readonly backendUtilization?: LoadBalancerBackendUtilization;
  readonly consistentHash?: LoadBalancerConsistentHash;
  readonly dynamicModule?: LoadBalancerDynamicModule;
  readonly endpointOverride?: LoadBalancerEndpointOverride;
  readonly slowStart?: LoadBalancerSlowStart;
  readonly type: 'ConsistentHash' | 'LeastRequest' | 'Random' | 'RoundRobin' | 'BackendUtilization' | 'DynamicModule';
  readonly zoneAware?: LoadBalancerZoneAware;
}

export interface LoadBalancerBackendUtilization {
  readonly blackoutPeriod?: string;
  readonly errorUtilizationPenaltyPercent?: number;
  readonly keepResponseHeaders?: boolean;
  readonly metricNamesForComputingUtilization?: readonly string[];
  readonly outOfBand?: LoadBalancerBackendUtilizationOutOfBand;
  readonly weightExpirationPeriod?: string;
  readonly weightUpdatePeriod?: string;
}

export interface LoadBalancerBackendUtilizationOutOfBand {
  readonly authority?: string;
  readonly port?: number;
  readonly reportingPeriod?: string;
}

export interface LoadBalancerConsistentHash {
  readonly cookie?: LoadBalancerConsistentHashCookie;
  readonly header?: NamedItem;
  readonly headers?: readonly NamedItem[];
  readonly queryParams?: readonly NamedItem[];
  readonly tableSize?: number;
  readonly type: 'SourceIP' | 'Header' | 'Headers' | 'Cookie' | 'QueryParams';
}

export interface LoadBalancerConsistentHashCookie {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly name: string;
  readonly ttl?: string;
}

export interface LoadBalancerDynamicModule {
  readonly config?: JsonValue;
  readonly lbPolicyName: string;
  readonly name: string;
}

export interface LoadBalancerEndpointOverride {
  readonly extractFrom: readonly LoadBalancerEndpointOverrideExtractFrom[];
}

export interface LoadBalancerEndpointOverrideExtractFrom {
  readonly header?: string;
}

export interface LoadBalancerSlowStart {
  readonly window: string;
}

export interface LoadBalancerZoneAware {
  readonly preferLocal?: LoadBalancerZoneAwarePreferLocal;
  readonly weightedZones?: readonly LoadBalancerZoneAwareWeightedZone[];
}

export interface LoadBalancerZoneAwarePreferLocal {
  readonly force?: LoadBalancerZoneAwarePreferLocalForce;
  readonly minEndpointsThreshold?: number;
  readonly percentageEnabled?: number;
}

export interface LoadBalancerZoneAwarePreferLocalForce {
  readonly minEndpointsInZoneThreshold?: number;
}

export interface LoadBalancerZoneAwareWeightedZone {
  readonly weight: number;
  readonly zone: string;
}

export interface LocalObjectReference {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

export interface NamedItem {
  readonly name: string;
}

export interface ObjectReference {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface ParentReference {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

export interface PolicyAncestorStatus {
  readonly ancestorRef: ParentReference;
  readonly conditions: readonly Condition[];
  readonly controllerName: string;
}

export interface PolicyBackendRef {
  readonly fallback?: boolean;
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

export interface PolicyStatus {
  readonly ancestors: readonly PolicyAncestorStatus[];
}

export interface PolicyTargetReference {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly sectionName?: string;
}

export interface PolicyTargetSelector {
  readonly group?: string;
  readonly kind: string;
  readonly matchExpressions?: readonly LabelSelectorRequirement[];
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly namespaces?: PolicyTargetSelectorNamespaces;
}

export interface PolicyTargetSelectorNamespaces {
  readonly from: 'Same' | 'All' | 'Selector';
  readonly selector?: LabelSelector;
}

export interface ProxyProtocol {
  readonly version: 'V1' | 'V2';
}

export interface RateLimitCostSpecifier {
  readonly from: 'Number' | 'Metadata';
  readonly metadata?: RateLimitCostSpecifierMetadata;
  readonly number?: number;
}

export interface RateLimitCostSpecifierMetadata {
  readonly key: string;
  readonly namespace: string;
}

export interface RateLimitHeaderMatch {
  readonly invert?: boolean;
  readonly name: string;
  readonly type?: 'Exact' | 'RegularExpression' | 'Distinct';
  readonly value?: string;
}

export interface RateLimitRule {
  readonly clientSelectors?: readonly RateLimitRuleClientSelector[];
  readonly cost?: RateLimitRuleCost;
  readonly limit: RateLimitRuleLimit;
  readonly shadowMode?: boolean;
  readonly shared?: boolean;
  readonly xRateLimitHeaders?: 'Off' | 'DraftVersion03';
}

export interface RateLimitRuleClientSelector {
  readonly headers?: readonly RateLimitHeaderMatch[];
  readonly methods?: readonly RateLimitRuleClientSelectorMethod[];
  readonly path?: InvertibleStringMatch;
  readonly queryParams?: readonly RateLimitHeaderMatch[];
  readonly sourceCIDR?: RateLimitRuleClientSelectorSourceCIDR;
}

export interface RateLimitRuleClientSelectorMethod {
  readonly invert?: boolean;
  readonly value: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';
}

export interface RateLimitRuleClientSelectorSourceCIDR {
  readonly invert?: boolean;
  readonly type?: 'Exact' | 'Distinct';
  readonly value: string;
}

export interface RateLimitRuleCost {
  readonly request?: RateLimitCostSpecifier;
  readonly response?: RateLimitCostSpecifier;
}

export interface RateLimitRuleLimit {
  readonly fromMetadata?: RateLimitRuleLimitFromMetadata;
  readonly requests: number;
  readonly unit: 'Second' | 'Minute' | 'Hour' | 'Day' | 'Week' | 'Month' | 'Year';
}

export interface RateLimitRuleLimitFromMetadata {
  readonly key: string;
  readonly namespace: string;
}

export interface RateLimitValue {
  readonly unit: 'Second' | 'Minute' | 'Hour';
  readonly value: number | string;
}

/** ReferenceGrant of gateway.networking.k8s.io/v1. */
export interface ReferenceGrant {
  readonly apiVersion: string;
  readonly kind: 'ReferenceGrant';
  readonly metadata: ObjectMeta;
  readonly spec: ReferenceGrantSpec;
}

export interface ReferenceGrantFrom {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
}

export interface ReferenceGrantSpec {
  readonly from: readonly ReferenceGrantFrom[];
  readonly to: readonly ReferenceGrantTo[];
}

export interface ReferenceGrantTo {
  readonly group: string;
  readonly kind: string;
  readonly name?: string;
}

export interface Retry {
  readonly numAttemptsPerPriority?: number;
  readonly numRetries?: number;
  readonly perRetry?: RetryPerRetry;
  readonly retryOn?: RetryRetryOn;
}

export interface RetryPerRetry {
  readonly backOff?: RetryPerRetryBackOff;
  readonly timeout?: string;
}

export interface RetryPerRetryBackOff {
  readonly baseInterval?: string;
  readonly maxInterval?: string;
}

export interface RetryRetryOn {
  readonly httpStatusCodes?: readonly number[];
  readonly triggers?: readonly ('5xx' | 'gateway-error' | 'reset' | 'reset-before-request' | 'connect-failure' | 'retriable-4xx' | 'refused-stream' | 'retriable-status-codes' | 'cancelled' | 'deadline-exceeded' | 'internal' | 'resource-exhausted' | 'unavailable')[];
}

export interface RouteGroupKind {
  readonly group?: string;
  readonly kind: string;
}

export interface RouteParentStatus {
  readonly conditions: readonly Condition[];
  readonly controllerName: string;
  readonly parentRef: ParentReference;
}

export interface RouteStatus {
  readonly parents: readonly RouteParentStatus[];
}

export interface SecretObjectReference {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
}

/** SecurityPolicy of gateway.envoyproxy.io/v1alpha1. */
export interface SecurityPolicy {
  readonly apiVersion: string;
  readonly kind: 'SecurityPolicy';
  readonly metadata: ObjectMeta;
  readonly spec: SecurityPolicySpec;
  readonly status?: PolicyStatus;
}

export interface SecurityPolicyAPIKeyAuth {
  readonly credentialRefs: readonly SecretObjectReference[];
  readonly extractFrom: readonly SecurityPolicyAPIKeyAuthExtractFrom[];
  readonly forwardClientIDHeader?: string;
  readonly sanitize?: boolean;
}

export interface SecurityPolicyAPIKeyAuthExtractFrom {
  readonly cookies?: readonly string[];
  readonly headers?: readonly string[];
  readonly params?: readonly string[];
}

export interface SecurityPolicyAuthorization {
  readonly defaultAction?: 'Allow' | 'Deny';
  readonly rules?: readonly SecurityPolicyAuthorizationRule[];
}

export interface SecurityPolicyAuthorizationRule {
  readonly action: 'Allow' | 'Deny';
  readonly cel?: string;
  readonly name?: string;
  readonly operation?: SecurityPolicyAuthorizationRuleOperation;
  readonly principal?: SecurityPolicyAuthorizationRulePrincipal;
}

export interface SecurityPolicyAuthorizationRuleOperation {
  readonly methods?: readonly ('GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH')[];
  readonly path?: InvertibleStringMatch;
}

export interface SecurityPolicyAuthorizationRulePrincipal {
  readonly clientCIDRs?: readonly string[];
  readonly clientIPGeoLocations?: readonly SecurityPolicyAuthorizationRulePrincipalClientIPGeoLocation[];
  readonly headers?: readonly SecurityPolicyAuthorizationRulePrincipalHeader[];
  readonly jwt?: SecurityPolicyAuthorizationRulePrincipalJWT;
}

export interface SecurityPolicyAuthorizationRulePrincipalClientIPGeoLocation {
  readonly anonymous?: SecurityPolicyAuthorizationRulePrincipalClientIPGeoLocationAnonymous;
  readonly asn?: number;
  readonly city?: string;
  readonly country?: string;
  readonly isp?: string;
  readonly region?: string;
}

export interface SecurityPolicyAuthorizationRulePrincipalClientIPGeoLocationAnonymous {
  readonly isAnonymous?: boolean;
  readonly isHosting?: boolean;
  readonly isProxy?: boolean;
  readonly isTor?: boolean;
  readonly isVPN?: boolean;
}

export interface SecurityPolicyAuthorizationRulePrincipalHeader {
  readonly name: string;
  readonly values: readonly string[];
}

export interface SecurityPolicyAuthorizationRulePrincipalJWT {
  readonly claims?: readonly SecurityPolicyAuthorizationRulePrincipalJWTClaim[];
  readonly provider: string;
  readonly scopes?: readonly string[];
}

export interface SecurityPolicyAuthorizationRulePrincipalJWTClaim {
  readonly name: string;
  readonly valueType?: 'String' | 'StringArray';
  readonly values: readonly string[];
}

export interface SecurityPolicyBasicAuth {
  readonly forwardUsernameHeader?: string;
  readonly users: SecretObjectReference;
}

export interface SecurityPolicyCORS {
  readonly allowCredentials?: boolean;
  readonly allowHeaders?: readonly string[];
  readonly allowMethods?: readonly string[];
  readonly allowOrigins?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAge?: string;
}

export interface SecurityPolicyCSRF {
  readonly additionalOrigins?: readonly string[];
  readonly shadowFraction?: Fraction;
}

export interface SecurityPolicyExtAuth {
  readonly bodyToExtAuth?: SecurityPolicyExtAuthBodyToExtAuth;
  readonly contextExtensions?: readonly SecurityPolicyExtAuthContextExtension[];
  readonly failOpen?: boolean;
  readonly grpc?: SecurityPolicyExtAuthGRPC;
  readonly headersToExtAuth?: readonly string[];
  readonly http?: SecurityPolicyExtAuthHTTP;
  readonly includeRouteMetadata?: boolean;
  readonly recomputeRoute?: boolean;
  readonly statusOnError?: 400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 421 | 422 | 423 | 424 | 426 | 428 | 429 | 431 | 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;
  readonly timeout?: string;
}

export interface SecurityPolicyExtAuthBodyToExtAuth {
  readonly maxRequestBytes: number;
}

export interface SecurityPolicyExtAuthContextExtension {
  readonly name: string;
  readonly type: 'Value' | 'ValueRef';
  readonly value?: string;
  readonly valueRef?: SecurityPolicyExtAuthContextExtensionValueRef;
}

export interface SecurityPolicyExtAuthContextExtensionValueRef {
  readonly group: string;
  readonly key: string;
  readonly kind: string;
  readonly name: string;
}

export interface SecurityPolicyExtAuthGRPC {
  readonly backendRef?: BackendObjectReference;
  readonly backendRefs?: readonly PolicyBackendRef[];
  readonly backendSettings?: BackendSettings;
}

export interface SecurityPolicyExtAuthHTTP {
  readonly backendRef?: BackendObjectReference;
  readonly backendRefs?: readonly PolicyBackendRef[];
  readonly backendSettings?: BackendSettings;
  readonly headersToBackend?: readonly string[];
  readonly path?: string;
  readonly pathOverride?: string;
}

export interface SecurityPolicyJWT {
  readonly failOpen?: boolean;
  readonly optional?: boolean;
  readonly providers: readonly SecurityPolicyJWTProvider[];
}

export interface SecurityPolicyJWTProvider {
  readonly audiences?: readonly string[];
  readonly claimToHeaders?: readonly SecurityPolicyJWTProviderClaimToHeader[];
  readonly extractFrom?: SecurityPolicyJWTProviderExtractFrom;
  readonly issuer?: string;
  readonly localJWKS?: SecurityPolicyJWTProviderLocalJWKS;
  readonly name: string;
  readonly recomputeRoute?: boolean;
  readonly remoteJWKS?: SecurityPolicyJWTProviderRemoteJWKS;
}

export interface SecurityPolicyJWTProviderClaimToHeader {
  readonly claim: string;
  readonly header: string;
}

export interface SecurityPolicyJWTProviderExtractFrom {
  readonly cookies?: readonly string[];
  readonly headers?: readonly SecurityPolicyJWTProviderExtractFromHeader[];
  readonly params?: readonly string[];
}

export interface SecurityPolicyJWTProviderExtractFromHeader {
  readonly name: string;
  readonly valuePrefix?: string;
}

export interface SecurityPolicyJWTProviderLocalJWKS {
  readonly inline?: string;
  readonly type: 'Inline' | 'ValueRef';
  readonly valueRef?: LocalObjectReference;
}

export interface SecurityPolicyJWTProviderRemoteJWKS {
  readonly backendRef?: BackendObjectReference;
  readonly backendRefs?: readonly PolicyBackendRef[];
  readonly backendSettings?: BackendSettings;
  readonly cacheDuration?: string;
  readonly failedRefetchDuration?: string;
  readonly uri: string;
}

export interface SecurityPolicyOIDC {
  readonly clientID?: string;
  readonly clientIDRef?: SecretObjectReference;
  readonly clientSecret: SecretObjectReference;
  readonly cookieConfig?: SecurityPolicyOIDCCookieConfig;
  readonly cookieDomain?: string;
  readonly cookieNames?: SecurityPolicyOIDCCookieNames;
  readonly csrfTokenTTL?: string;
  readonly defaultRefreshTokenTTL?: string;
  readonly defaultTokenTTL?: string;
  readonly denyRedirect?: SecurityPolicyOIDCDenyRedirect;
  readonly disableTokenEncryption?: boolean;
  readonly forwardAccessToken?: boolean;
  readonly forwardIDToken?: SecurityPolicyOIDCForwardIDToken;
  readonly logoutPath?: string;
  readonly passThroughAuthHeader?: boolean;
  readonly provider: SecurityPolicyOIDCProvider;
  readonly redirectURL?: string;
  readonly refreshToken?: boolean;
  readonly resources?: readonly string[];
  readonly scopes?: readonly string[];
}

export interface SecurityPolicyOIDCCookieConfig {
  readonly sameSite?: 'Lax' | 'Strict' | 'None';
}

export interface SecurityPolicyOIDCCookieNames {
  readonly accessToken?: string;
  readonly idToken?: string;
}

export interface SecurityPolicyOIDCDenyRedirect {
  readonly headers: readonly SecurityPolicyOIDCDenyRedirectHeader[];
}

export interface SecurityPolicyOIDCDenyRedirectHeader {
  readonly name: string;
  readonly type?: 'Exact' | 'Prefix' | 'Suffix' | 'RegularExpression';
  readonly value: string;
}

export interface SecurityPolicyOIDCForwardIDToken {
  readonly header: string;
}

export interface SecurityPolicyOIDCProvider {
  readonly authorizationEndpoint?: string;
  readonly backendRef?: BackendObjectReference;
  readonly backendRefs?: readonly PolicyBackendRef[];
  readonly backendSettings?: BackendSettings;
  readonly endSessionEndpoint?: string;
  readonly issuer: string;
  readonly tokenEndpoint?: string;
}

export interface SecurityPolicySpec {
  readonly apiKeyAuth?: SecurityPolicyAPIKeyAuth;
  readonly authorization?: SecurityPolicyAuthorization;
  readonly basicAuth?: SecurityPolicyBasicAuth;
  readonly cors?: SecurityPolicyCORS;
  readonly csrf?: SecurityPolicyCSRF;
  readonly extAuth?: SecurityPolicyExtAuth;
  readonly jwt?: SecurityPolicyJWT;
  readonly mergeType?: string;
  readonly oidc?: SecurityPolicyOIDC;
  readonly targetRef?: PolicyTargetReference;
  readonly targetRefs?: readonly PolicyTargetReference[];
  readonly targetSelectors?: readonly PolicyTargetSelector[];
}

export interface SessionPersistence {
  readonly absoluteTimeout?: string;
  readonly cookieConfig?: SessionPersistenceCookieConfig;
  readonly sessionName?: string;
  readonly type?: 'Cookie' | 'Header';
}

export interface SessionPersistenceCookieConfig {
  readonly lifetimeType?: 'Permanent' | 'Session';
}

export interface SpanName {
  readonly client: string;
  readonly server: string;
}

export interface StringMatch {
  readonly type?: 'Exact' | 'Prefix' | 'Suffix' | 'RegularExpression';
  readonly value: string;
}

export interface TCPKeepalive {
  readonly idleTime?: string;
  readonly interval?: string;
  readonly probes?: number;
}

/** TCPRoute of gateway.networking.k8s.io/v1. */
export interface TCPRoute {
  readonly apiVersion: string;
  readonly kind: 'TCPRoute';
  readonly metadata: ObjectMeta;
  readonly spec: TCPRouteSpec;
  readonly status?: RouteStatus;
}

export interface TCPRouteSpec {
  readonly parentRefs?: readonly ParentReference[];
  readonly rules: readonly L4RouteRule[];
  readonly useDefaultGateways?: 'All' | 'None';
}

/** TLSRoute of gateway.networking.k8s.io/v1. */
export interface TLSRoute {
  readonly apiVersion: string;
  readonly kind: 'TLSRoute';
  readonly metadata: ObjectMeta;
  readonly spec: TLSRouteSpec;
  readonly status?: RouteStatus;
}

export interface TLSRouteSpec {
  readonly hostnames: readonly string[];
  readonly parentRefs?: readonly ParentReference[];
  readonly rules: readonly L4RouteRule[];
  readonly useDefaultGateways?: 'All' | 'None';
}

export interface Timeout {
  readonly http?: TimeoutHTTP;
  readonly tcp?: TimeoutTCP;
}

export interface TimeoutHTTP {
  readonly connectionIdleTimeout?: string;
  readonly maxConnectionDuration?: string;
  readonly maxStreamDuration?: string;
  readonly requestTimeout?: string;
  readonly streamIdleTimeout?: string;
}

export interface TimeoutTCP {
  readonly connectTimeout?: string;
}

/** UDPRoute of gateway.networking.k8s.io/v1. */
export interface UDPRoute {
  readonly apiVersion: string;
  readonly kind: 'UDPRoute';
  readonly metadata: ObjectMeta;
  readonly spec: UDPRouteSpec;
  readonly status?: RouteStatus;
}

export interface UDPRouteSpec {
  readonly parentRefs?: readonly ParentReference[];
  readonly rules: readonly L4RouteRule[];
  readonly useDefaultGateways?: 'All' | 'None';
}

/** XBackend of gateway.networking.x-k8s.io/v1alpha1. */
export interface XBackend {
  readonly apiVersion: string;
  readonly kind: 'XBackend';
  readonly metadata: ObjectMeta;
  readonly spec: XBackendSpec;
  readonly status?: XBackendStatus;
}

export interface XBackendExternalHostname {
  readonly hostname: string;
}

export interface XBackendPort {
  readonly name?: string;
  readonly port: number;
}

export interface XBackendSpec {
  readonly externalHostname?: XBackendExternalHostname;
  readonly port: XBackendPort;
  readonly protocol?: 'TCP' | 'HTTP' | 'HTTP2' | 'HTTP11' | 'H2C' | 'MCP';
  readonly tls?: XBackendTLS;
  readonly type: 'ExternalHostname';
}

export interface XBackendStatus {
  readonly parents?: readonly XBackendStatusParent[];
}

export interface XBackendStatusParent {
  readonly conditions?: readonly Condition[];
  readonly controllerName: string;
  readonly parentRef: ParentReference;
}

export interface XBackendTLS {
  readonly clientCertificateRef?: SecretObjectReference;
  readonly mode: 'None' | 'ServerOnly' | 'ClientAndServer';
  readonly validation?: BackendTLSValidation;
}

/** XBackendTrafficPolicy of gateway.networking.x-k8s.io/v1alpha1. */
export interface XBackendTrafficPolicy {
  readonly apiVersion: string;
  readonly kind: 'XBackendTrafficPolicy';
  readonly metadata: ObjectMeta;
  readonly spec: XBackendTrafficPolicySpec;
  readonly status?: PolicyStatus;
}

export interface XBackendTrafficPolicyRetryConstraint {
  readonly budget?: XBackendTrafficPolicyRetryConstraintBudget;
  readonly minRetryRate?: XBackendTrafficPolicyRetryConstraintMinRetryRate;
}

export interface XBackendTrafficPolicyRetryConstraintBudget {
  readonly interval?: string;
  readonly percent?: number;
}

export interface XBackendTrafficPolicyRetryConstraintMinRetryRate {
  readonly count?: number;
  readonly interval?: string;
}

export interface XBackendTrafficPolicySpec {
  readonly retryConstraint?: XBackendTrafficPolicyRetryConstraint;
  readonly sessionPersistence?: SessionPersistence;
  readonly targetRefs: readonly LocalObjectReference[];
}

/** XMesh of gateway.networking.x-k8s.io/v1alpha1. */
export interface XMesh {
  readonly apiVersion: string;
  readonly kind: 'XMesh';
  readonly metadata: ObjectMeta;
  readonly spec: GatewayClassSpec;
  readonly status?: XMeshStatus;
}

export interface XMeshStatus {
  readonly conditions?: readonly Condition[];
  readonly supportedFeatures?: readonly NamedItem[];
}
