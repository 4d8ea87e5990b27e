import { fail, ok, type Result } from '../../../core/result.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { any } from '../../xds/messages.ts';
import { filterOfFirstRoute } from '../../xds/route-filters.ts';
import { inlineSecret } from '../../xds/secret/inline-secret.ts';
import type { ResourceRequest, RoutePart, ToXdsHooks } from '../to-xds-hooks.ts';
import type { OIDC } from './ir.ts';
import { clientSecretName, hmacSecretName, oauth2Config } from './oauth2-config.ts';

const filterType = 'envoy.filters.http.oauth2';
const typePackage = 'envoy.extensions.filters.http.oauth2.v3';

/** OpenID Connect logins of routes, with the provider's cluster and the secrets of the client (spec/xds-filters.md E.11). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) =>
    filterOfFirstRoute(
      listener,
      (route) => route.security?.oidc,
      () => ({ name: filterType, typedConfig: any(`${typePackage}.OAuth2`) }),
    ),
  route: ({ route }) => loginPart(route),
  resources: ({ listener }) => {
    const logins = (listener.routes ?? []).flatMap(({ security }) => (security?.oidc ? [security.oidc] : []));
    return [...logins.map(providerCluster), ...logins.flatMap(loginSecrets)];
  },
};

function loginPart({ security }: HTTPRoute): Result<RoutePart, string> {
  const oidc = security?.oidc;
  if (!oidc) return ok({});
  const config = oauth2Config(oidc, security?.jwt?.providers ?? []);
  if (!config.ok) return fail(`OIDC ${oidc.name}: ${config.error}`);
  return ok({
    typedPerFilterConfig: { [filterType]: any(`${typePackage}.OAuth2PerRoute`, { config: config.value }) },
  });
}

function providerCluster({ provider }: OIDC): ResourceRequest {
  const { destination, traffic, tokenEndpoint } = provider;
  if (destination?.settings?.length) return { kind: 'destination', destination, traffic, clientCertificates: true };
  return { kind: 'url', url: tokenEndpoint, traffic };
}

function loginSecrets(oidc: OIDC): readonly ResourceRequest[] {
  return [
    { name: clientSecretName(oidc), secret: oidc.clientSecret },
    { name: hmacSecretName(oidc), secret: oidc.hmacSecret },
  ].map(({ name, secret }) => ({
    kind: 'secret',
    secret: { name, genericSecret: { secret: inlineSecret(secret) } },
  }));
}
