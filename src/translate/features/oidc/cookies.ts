import type { OIDCCookieConfig } from '../../ir/api-types.ts';
import type { Message } from '../../xds/messages.ts';
import type { OIDC } from './ir.ts';

/** The names of the cookies of a login; the suffix tells logins of different policies on one host apart. */
export function cookieNames({ cookieSuffix, cookieNameOverrides }: OIDC): Message {
  const suffixed = (name: string): string => `${name}-${cookieSuffix ?? ''}`;
  return {
    bearerToken: cookieNameOverrides?.accessToken ?? suffixed('AccessToken'),
    oauthHmac: suffixed('OauthHMAC'),
    oauthExpires: suffixed('OauthExpires'),
    idToken: cookieNameOverrides?.idToken ?? suffixed('IdToken'),
    refreshToken: suffixed('RefreshToken'),
    oauthNonce: suffixed('OauthNonce'),
  };
}

const configuredCookies = [
  'bearerTokenCookieConfig',
  'oauthHmacCookieConfig',
  'oauthExpiresCookieConfig',
  'idTokenCookieConfig',
  'refreshTokenCookieConfig',
  'oauthNonceCookieConfig',
  'codeVerifierCookieConfig',
];

/** The SameSite attribute for all cookies of a login; undefined leaves it to Envoy. */
export function cookieConfigs(config: OIDCCookieConfig | undefined): Message | undefined {
  if (!config?.sameSite) return undefined;
  const sameSite = config.sameSite.toUpperCase();
  return Object.fromEntries(configuredCookies.map((cookie) => [cookie, { sameSite }]));
}
