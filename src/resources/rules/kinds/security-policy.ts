/** Cross-field rules of SecurityPolicy; numbers are those of spec/validation-rules.md. */

import type {
  LocalObjectReference,
  SecurityPolicyExtAuthContextExtension,
  SecurityPolicyExtAuthHTTP,
  SecurityPolicyJWTProvider,
  SecurityPolicyJWTProviderLocalJWKS,
  SecurityPolicyJWTProviderRemoteJWKS,
  SecurityPolicyOIDC,
  SecurityPolicySpec,
} from '../../generated/types.ts';
import { backendKindRules, backendRefRules, noBackendRefRules } from '../fragments/backend-ref.ts';
import { backendSettingsRules } from '../fragments/backend-settings.ts';
import { fractionRules } from '../fragments/fraction.ts';
import { inlineOrRef } from '../fragments/inline-or-ref.ts';
import { mergeTypeRules, policyTargetRules } from '../fragments/policy-targets.ts';
import { type Rule, rule } from '../rule.ts';
import { exactlyOne, exclusive, someOf } from '../rule-shapes.ts';

const routeKinds = ['HTTPRoute', 'GRPCRoute', 'TCPRoute'];
const extAuth = ['spec.extAuth.grpc', 'spec.extAuth.http'];
const jwks = 'spec.jwt.providers[].remoteJWKS';
const provider = 'spec.oidc.provider';

const authorizationRules: readonly Rule[] = [
  ...rule<SecurityPolicySpec>(
    239,
    'spec',
    ({ authorization, jwt }) =>
      jwt !== undefined || !(authorization?.rules ?? []).some(({ principal }) => principal?.jwt !== undefined),
    'needs jwt, since an authorization rule asks for claims or scopes',
  ),
  ...someOf(241, 'spec.authorization.rules[]', 'principal', 'cel'),
  ...someOf(242, 'spec.authorization.rules[].operation', 'methods', 'path'),
  ...someOf(243, 'spec.authorization.rules[].principal', 'clientCIDRs', 'jwt', 'headers', 'clientIPGeoLocations'),
  ...someOf(
    244,
    'spec.authorization.rules[].principal.clientIPGeoLocations[]',
    'country',
    'region',
    'city',
    'asn',
    'isp',
    'anonymous',
  ),
  ...someOf(
    245,
    'spec.authorization.rules[].principal.clientIPGeoLocations[].anonymous',
    ...['isAnonymous', 'isVPN', 'isHosting', 'isTor', 'isProxy'],
  ),
  ...someOf(246, 'spec.authorization.rules[].principal.jwt', 'claims', 'scopes'),
];

function valueOrRef({ type, value, valueRef }: SecurityPolicyExtAuthContextExtension): boolean {
  if (type === 'Value') return value !== undefined && valueRef === undefined;
  return type === 'ValueRef' && valueRef !== undefined && value === undefined;
}

const extAuthRules: readonly Rule[] = [
  ...someOf(247, 'spec.extAuth', 'grpc', 'http'),
  ...exactlyOne(248, 'spec.extAuth', 'grpc', 'http'),
  ...rule(
    249,
    'spec.extAuth.contextExtensions[]',
    valueOrRef,
    'needs value with type Value, or valueRef with type ValueRef, and not both',
  ),
  ...rule<LocalObjectReference>(
    250,
    'spec.extAuth.contextExtensions[].valueRef',
    ({ kind, group }) => ['ConfigMap', 'Secret'].includes(kind) && ['', 'v1'].includes(group),
    'needs kind ConfigMap or Secret and the empty group',
  ),
  ...rule<SecurityPolicyExtAuthHTTP>(
    251,
    extAuth,
    ({ backendRef, backendRefs }) => backendRef !== undefined || (backendRefs?.length ?? 0) > 0,
    'needs backendRefs',
  ),
  ...backendKindRules(
    { kind: 178, group: 179 },
    extAuth,
    ['Service', 'ServiceImport', 'Backend'],
    ['', 'multicluster.x-k8s.io', 'gateway.envoyproxy.io'],
  ),
  ...exclusive(252, 'spec.extAuth.http', 'path', 'pathOverride'),
];

const jwtRules: readonly Rule[] = [
  ...exclusive(253, 'spec.jwt', 'optional', 'failOpen'),
  ...rule<SecurityPolicyJWTProvider>(
    254,
    'spec.jwt.providers[]',
    ({ recomputeRoute, claimToHeaders }) => recomputeRoute !== true || (claimToHeaders?.length ?? 0) > 0,
    'needs claimToHeaders with recomputeRoute true',
  ),
  ...someOf(255, 'spec.jwt.providers[]', 'remoteJWKS', 'localJWKS'),
  ...exclusive(256, 'spec.jwt.providers[]', 'remoteJWKS', 'localJWKS'),
  ...inlineOrRef<SecurityPolicyJWTProviderLocalJWKS>('spec.jwt.providers[].localJWKS'),
];

type Fetched = Pick<SecurityPolicyJWTProviderRemoteJWKS, 'backendSettings'>;

/** Rules on what is fetched from an identity provider: its retries are limited. */
const fetchRules: readonly Rule[] = [
  ...noBackendRefRules([jwks, provider]),
  ...rule<Fetched>(
    257,
    [jwks, provider],
    ({ backendSettings }) => backendSettings?.retry?.perRetry?.timeout === undefined,
    'takes no backendSettings.retry.perRetry.timeout',
  ),
  ...rule<Fetched>(
    258,
    [jwks, provider],
    ({ backendSettings }) => backendSettings?.retry?.retryOn?.httpStatusCodes === undefined,
    'takes no backendSettings.retry.retryOn.httpStatusCodes',
  ),
];

const oidcRules: readonly Rule[] = [
  ...exactlyOne(260, 'spec.oidc', 'clientID', 'clientIDRef'),
  ...rule<SecurityPolicyOIDC>(
    261,
    'spec.oidc',
    ({ forwardAccessToken, forwardIDToken }) =>
      forwardAccessToken !== true || forwardIDToken?.header.toLowerCase() !== 'authorization',
    'forwards the access token and the ID token in the same header',
  ),
  ...rule<string>(
    262,
    'spec.oidc.forwardIDToken.header',
    (header) => header.toLowerCase() !== 'host',
    'must not be host',
  ),
];

/** Rules of SecurityPolicy. */
export const securityPolicyRules: readonly Rule[] = [
  ...policyTargetRules({ group: 167, kind: 236, groups: 112, kinds: 237 }, ['Gateway', 'ListenerSet', ...routeKinds]),
  ...mergeTypeRules({ target: 238, replace: 259 }, routeKinds),
  ...exactlyOne(240, 'spec.apiKeyAuth.extractFrom[]', 'headers', 'params', 'cookies'),
  ...authorizationRules,
  ...fractionRules(['spec.csrf.shadowFraction']),
  ...extAuthRules,
  ...backendRefRules([...extAuth, jwks, provider].flatMap((path) => [`${path}.backendRef`, `${path}.backendRefs[]`])),
  ...jwtRules,
  ...fetchRules,
  ...oidcRules,
  ...backendSettingsRules(...[...extAuth, jwks, provider].map((path) => `${path}.backendSettings`)),
];
