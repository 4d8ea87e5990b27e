import { isIP } from 'node:net';
import { toProtoDuration } from '../../../core/duration.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import { urlTarget } from '../../xds/cluster/url-cluster.ts';
import { serviceRetryPolicy } from '../../xds/message/retry-policy.ts';
import { adsConfigSource, type Message, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import { cookieConfigs, cookieNames } from './cookies.ts';
import type { OIDC, OIDCProvider } from './ir.ts';
import { denyRedirectMatchers, passThroughMatchers } from './request-matchers.ts';

type JWTProviders = NonNullable<NonNullable<SecurityFeatures['jwt']>['providers']>;

/** The name of the secret with the client's secret. */
export function clientSecretName({ name }: OIDC): string {
  return `oauth2/client_secret/${name}`;
}

/** The name of the secret that cookies are signed with. */
export function hmacSecretName({ name }: OIDC): string {
  return `oauth2/hmac_secret/${name}`;
}

/** The configuration of Envoy's OAuth2 filter for one login; the error says what is wrong with the provider's endpoint. */
export function oauth2Config(oidc: OIDC, jwtProviders: JWTProviders): Result<Message, string> {
  const { provider } = oidc;
  const cluster = tokenCluster(provider);
  if (!cluster.ok) return cluster;
  const retryPolicy = serviceRetryPolicy(provider.traffic?.retry);
  if (!retryPolicy.ok) return retryPolicy;
  const timeout = toProtoDuration(provider.traffic?.timeout?.http?.requestTimeout) ?? '10s';
  return ok({
    ...withoutDefaults({
      statPrefix: oidc.name,
      authorizationEndpoint: provider.authorizationEndpoint,
      endSessionEndpoint: provider.endSessionEndpoint,
      redirectUri: oidc.redirectURL,
      authScopes: oidc.scopes,
      resources: oidc.resources,
    }),
    tokenEndpoint: { uri: provider.tokenEndpoint, cluster: cluster.value, timeout },
    redirectPathMatcher: { path: { exact: oidc.redirectPath ?? '' } },
    signoutPath: { path: { exact: oidc.logoutPath ?? '' } },
    credentials: credentials(oidc),
    authType: 'BASIC_AUTH',
    ...tokenHandling(oidc),
    ...withoutUndefined({ cookieConfigs: cookieConfigs(oidc.cookieConfig), retryPolicy: retryPolicy.value }),
    ...withoutDefaults({
      passThroughMatcher: oidc.passThroughAuthHeader ? passThroughMatchers(jwtProviders) : [],
      denyRedirectMatcher: denyRedirectMatchers(oidc.denyRedirect),
    }),
  });
}

function tokenCluster({ destination, tokenEndpoint }: OIDCProvider): Result<string, string> {
  if (destination?.settings?.length) return ok(destination.name);
  const target = urlTarget(tokenEndpoint);
  if (!target.ok) return target;
  if (isIP(target.value.host))
    return fail(`the token endpoint ${tokenEndpoint} must have a hostname, not an IP address`);
  return ok(target.value.clusterName);
}

function credentials(oidc: OIDC): Message {
  const secret = (name: string): Message => ({ name, sdsConfig: adsConfigSource });
  return {
    ...withoutDefaults({ clientId: oidc.clientID }),
    tokenSecret: secret(clientSecretName(oidc)),
    hmacSecret: secret(hmacSecretName(oidc)),
    cookieNames: cookieNames(oidc),
    ...withoutDefaults({ cookieDomain: oidc.cookieDomain }),
  };
}

function tokenHandling(oidc: OIDC): Message {
  const { forwardAccessToken, forwardIDTokenHeader } = oidc;
  // Both the client's own header and the ID token cannot be in one header.
  const headerIsTaken = forwardAccessToken || forwardIDTokenHeader?.toLowerCase() === 'authorization';
  return {
    useRefreshToken: oidc.refreshToken ?? false,
    ...withoutDefaults({
      forwardBearerToken: forwardAccessToken,
      preserveAuthorizationHeader: !headerIsTaken,
      forwardIdToken: forwardIDTokenHeader ? { header: forwardIDTokenHeader } : undefined,
      disableTokenEncryption: oidc.disableTokenEncryption,
    }),
    ...withoutUndefined({
      defaultExpiresIn: toProtoDuration(oidc.defaultTokenTTL),
      defaultRefreshTokenExpiresIn: toProtoDuration(oidc.defaultRefreshTokenTTL),
      csrfTokenExpiresIn: toProtoDuration(oidc.csrfTokenTTL),
    }),
  };
}
