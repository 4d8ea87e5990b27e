/** Input types that the IR carries unchanged, under the names that the IR's fields use for them. */
import type {
  ClientTrafficPolicyClientIPDetectionCustomHeader,
  ClientTrafficPolicyClientIPDetectionXForwardedFor,
  ClientTrafficPolicyHeadersXForwardedClientCert,
  CustomTag as CustomTagType,
  DNSSettings,
  EnvoyProxyFilterOrder,
  EnvoyProxySpec,
  EnvoyProxyTelemetryTracingProvider,
  LoadBalancerConsistentHashCookie,
  SecurityPolicyAuthorizationRule,
  SecurityPolicyAuthorizationRuleOperation,
  SecurityPolicyAuthorizationRulePrincipalClientIPGeoLocation,
  SecurityPolicyAuthorizationRulePrincipalHeader,
  SecurityPolicyAuthorizationRulePrincipalJWT,
  SecurityPolicyJWTProviderClaimToHeader,
  SecurityPolicyJWTProviderExtractFrom,
  SecurityPolicyOIDCCookieConfig,
  SecurityPolicyOIDCCookieNames,
  SecurityPolicyOIDCDenyRedirect,
  SpanName,
} from '../../resources/generated/types.ts';

export type { EnvoyProxy, Fraction, HTTPHeader, PolicyStatus } from '../../resources/generated/types.ts';
/** Where EnvoyProxy filterOrder puts a filter. */
export type FilterPosition = EnvoyProxyFilterOrder;
/** Address families of listeners and endpoints. */
export type IPFamily = NonNullable<EnvoyProxySpec['ipFamily']>;
/** What an access log service records: requests or connections. */
export type ALSEnvoyProxyAccessLogType = 'HTTP' | 'TCP';
/** The backend that takes spans. */
export type TracingProvider = EnvoyProxyTelemetryTracingProvider;
/** Templates of the names of spans. */
export type TracingSpanName = SpanName;
/** A tag on every span. */
export type CustomTag = CustomTagType;
/** What becomes of the X-Forwarded-Client-Cert header of requests. */
export type XFCCForwardMode = NonNullable<ClientTrafficPolicyHeadersXForwardedClientCert['mode']>;
/** A part of the client certificate that goes into X-Forwarded-Client-Cert. */
export type XFCCCertData = NonNullable<ClientTrafficPolicyHeadersXForwardedClientCert['certDetailsToAdd']>[number];
/** The client address from X-Forwarded-For. */
export type XForwardedForSettings = ClientTrafficPolicyClientIPDetectionXForwardedFor;
/** The client address from a header of its own. */
export type CustomHeaderExtensionSettings = ClientTrafficPolicyClientIPDetectionCustomHeader;
/** The client address from the connection; there is nothing to set. */
export type DirectSourceIPSettings = object;
/** A header or query parameter that is hashed, by name. */
export type Header = { readonly name: string };
/** A query parameter that is hashed, by name. */
export type QueryParam = { readonly name: string };
/** A cookie that is hashed, with how to make it. */
export type Cookie = LoadBalancerConsistentHashCookie;
/** Address families that a host name is resolved to. */
export type DNSLookupFamily = NonNullable<DNSSettings['lookupFamily']>;
/** Whether responses tell of rate limits in X-RateLimit headers. */
export type XRateLimitHeadersOption = 'Off' | 'DraftVersion03';
/** Whose responses are overridden: of Envoy itself, of backends, or both. */
export type ResponseOverrideSource = 'All' | 'Local' | 'Backend';
/** Compression algorithms. */
export type CompressorType = 'Gzip' | 'Brotli' | 'Zstd';
/** A claim of a token that goes into a request header. */
export type ClaimToHeader = SecurityPolicyJWTProviderClaimToHeader;
/** Where a request carries its token. */
export type JWTExtractor = SecurityPolicyJWTProviderExtractFrom;
/** Names of the cookies of the OIDC filter. */
export type OIDCCookieNames = SecurityPolicyOIDCCookieNames;
/** Attributes of the cookies of the OIDC filter. */
export type OIDCCookieConfig = SecurityPolicyOIDCCookieConfig;
/** Requests that are refused instead of sent to log in. */
export type OIDCDenyRedirect = SecurityPolicyOIDCDenyRedirect;
/** What a rule does with a request that it matches. */
export type AuthorizationAction = SecurityPolicyAuthorizationRule['action'];
/** What a request does, as authorization rules see it. */
export type Operation = SecurityPolicyAuthorizationRuleOperation;
/** Claims and scopes that a token must have. */
export type JWTPrincipal = SecurityPolicyAuthorizationRulePrincipalJWT;
/** A request header that a client must send. */
export type AuthorizationHeaderMatch = SecurityPolicyAuthorizationRulePrincipalHeader;
/** The place that a client must be in. */
export type ClientIPGeoLocation = SecurityPolicyAuthorizationRulePrincipalClientIPGeoLocation;
