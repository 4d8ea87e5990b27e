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
export type FilterPosition = EnvoyProxyFilterOrder;
export type IPFamily = NonNullable<EnvoyProxySpec['ipFamily']>;
export type ALSEnvoyProxyAccessLogType = 'HTTP' | 'TCP';
export type TracingProvider = EnvoyProxyTelemetryTracingProvider;
export type TracingSpanName = SpanName;
export type CustomTag = CustomTagType;
export type XFCCForwardMode = NonNullable<ClientTrafficPolicyHeadersXForwardedClientCert['mode']>;
export type XFCCCertData = NonNullable<ClientTrafficPolicyHeadersXForwardedClientCert['certDetailsToAdd']>[number];
export type XForwardedForSettings = ClientTrafficPolicyClientIPDetectionXForwardedFor;
export type CustomHeaderExtensionSettings = ClientTrafficPolicyClientIPDetectionCustomHeader;
export type DirectSourceIPSettings = object;
/** A header or query parameter that is hashed, by name. */
export type Header = { readonly name: string };
export type QueryParam = { readonly name: string };
export type Cookie = LoadBalancerConsistentHashCookie;
export type DNSLookupFamily = NonNullable<DNSSettings['lookupFamily']>;
export type XRateLimitHeadersOption = 'Off' | 'DraftVersion03';
export type ResponseOverrideSource = 'All' | 'Local' | 'Backend';
export type CompressorType = 'Gzip' | 'Brotli' | 'Zstd';
export type ClaimToHeader = SecurityPolicyJWTProviderClaimToHeader;
export type JWTExtractor = SecurityPolicyJWTProviderExtractFrom;
export type OIDCCookieNames = SecurityPolicyOIDCCookieNames;
export type OIDCCookieConfig = SecurityPolicyOIDCCookieConfig;
export type OIDCDenyRedirect = SecurityPolicyOIDCDenyRedirect;
export type AuthorizationAction = SecurityPolicyAuthorizationRule['action'];
export type Operation = SecurityPolicyAuthorizationRuleOperation;
export type JWTPrincipal = SecurityPolicyAuthorizationRulePrincipalJWT;
export type AuthorizationHeaderMatch = SecurityPolicyAuthorizationRulePrincipalHeader;
export type ClientIPGeoLocation = SecurityPolicyAuthorizationRulePrincipalClientIPGeoLocation;
