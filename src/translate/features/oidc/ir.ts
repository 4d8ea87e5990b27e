import type { OIDCCookieConfig, OIDCCookieNames, OIDCDenyRedirect } from '../../ir/api-types.ts';
import type { RouteDestination } from '../../ir/destination.ts';
import type { GoDuration, SecretBytes } from '../../ir/scalars.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';

/** OpenID Connect login. */
export interface OIDC {
  readonly name: string;
  readonly provider: OIDCProvider;
  readonly clientID: string;
  readonly clientSecret?: SecretBytes;
  readonly hmacSecret?: SecretBytes;
  readonly scopes?: readonly string[];
  readonly resources?: readonly string[];
  readonly redirectURL?: string;
  readonly redirectPath?: string;
  readonly logoutPath?: string;
  readonly forwardAccessToken?: boolean;
  readonly forwardIDTokenHeader?: string;
  readonly defaultTokenTTL?: GoDuration;
  readonly refreshToken?: boolean;
  readonly defaultRefreshTokenTTL?: GoDuration;
  readonly csrfTokenTTL?: GoDuration;
  readonly cookieSuffix?: string;
  readonly cookieNameOverrides?: OIDCCookieNames;
  readonly cookieDomain?: string;
  readonly cookieConfig?: OIDCCookieConfig;
  readonly passThroughAuthHeader?: boolean;
  readonly disableTokenEncryption?: boolean;
  readonly denyRedirect?: OIDCDenyRedirect;
}

/** The OpenID provider's endpoints. */
export interface OIDCProvider {
  readonly destination?: RouteDestination;
  readonly traffic?: TrafficFeatures;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly endSessionEndpoint?: string;
}

declare module '../../ir/slices.ts' {
  interface SecurityFeatures {
    readonly oidc?: OIDC;
  }
}
