import { compact } from '../../../core/compact.ts';
import type { SecurityPolicyOIDC as OIDCSpec, SecurityPolicy } from '../../../resources/generated/types.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import { policyConfigName } from '../../policies/policy-names.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import { cookieSuffix } from './cookie-suffix.ts';
import { readCredentials } from './credentials.ts';
import type { OIDC } from './ir.ts';
import { providerOf } from './provider.ts';
import { defaultRedirectURL, readRedirectURL } from './redirect-url.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { security: { security: fromSecurityPolicy, perGateway: true } };

const redirectPath = '/oauth2/callback';
const logoutPath = '/logout';

/** Login works as a whole or not at all: any problem leaves it out. */
function fromSecurityPolicy(input: PolicyInput<SecurityPolicy>): Outcome<SecurityFeatures> {
  const { oidc: spec } = input.policy.spec;
  if (!spec) return {};
  const read = fieldReader('spec', 'oidc');
  const oidc = oidcOf(spec, input, read);
  return read.problems.length > 0 || !oidc ? read.outcome() : read.outcome({ oidc });
}

function oidcOf(spec: OIDCSpec, input: PolicyInput<SecurityPolicy>, read: FieldReader): OIDC | undefined {
  if (!spec.provider) {
    read.problem('a provider is needed', 'provider');
    return undefined;
  }
  const provider = providerOf(spec, input, read);
  const credentials = provider && readCredentials(spec, input, read);
  if (!credentials) return undefined;
  const callback = spec.redirectURL ? readRedirectURL(spec.redirectURL, read) : redirectPath;
  const owner = input.ownerOf((policy) => policy.spec.oidc !== undefined);
  return compact({
    name: policyConfigName(owner),
    provider,
    ...credentials,
    scopes: withOpenID(spec.scopes ?? []),
    resources: filled(spec.resources),
    redirectURL: spec.redirectURL || defaultRedirectURL,
    redirectPath: callback,
    logoutPath: spec.logoutPath ?? logoutPath,
    forwardAccessToken: spec.forwardAccessToken || undefined,
    forwardIDTokenHeader: spec.forwardIDToken?.header,
    defaultTokenTTL: read.duration(spec.defaultTokenTTL, 'defaultTokenTTL'),
    refreshToken: (spec.refreshToken ?? true) || undefined,
    defaultRefreshTokenTTL: read.duration(spec.defaultRefreshTokenTTL, 'defaultRefreshTokenTTL'),
    csrfTokenTTL: read.duration(spec.csrfTokenTTL, 'csrfTokenTTL'),
    cookieSuffix: cookieSuffix(owner.metadata.uid),
    cookieNameOverrides: spec.cookieNames,
    cookieDomain: spec.cookieDomain,
    cookieConfig: spec.cookieConfig,
    passThroughAuthHeader: spec.passThroughAuthHeader || undefined,
    disableTokenEncryption: spec.disableTokenEncryption || undefined,
    denyRedirect: spec.denyRedirect,
  });
}

/** OpenID Connect requires this scope (OpenID Connect Core 1.0, section 3.1.2.1). */
function withOpenID(scopes: readonly string[]): readonly string[] {
  return scopes.includes('openid') ? scopes : [...scopes, 'openid'];
}
