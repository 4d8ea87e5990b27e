import { ok } from '../../../core/result.ts';
import { any, type Message, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import { filterOfFirstRoute } from '../../xds/route-filters.ts';
import { secretText } from '../../xds/secret/inline-secret.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { APIKeyAuth } from './ir.ts';

const filterType = 'envoy.filters.http.api_key_auth';
const typePackage = 'envoy.extensions.filters.http.api_key_auth.v3';

/** API keys of routes; the filter is disabled where no route asks for keys (spec/xds-filters.md E.9). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) =>
    filterOfFirstRoute(
      listener,
      (route) => route.security?.apiKeyAuth,
      (auth) => ({ name: filterType, typedConfig: any(`${typePackage}.ApiKeyAuth`, apiKeys(auth)), disabled: true }),
    ),
  route: ({ route }) => {
    const auth = route.security?.apiKeyAuth;
    if (!auth) return ok({});
    return ok({ typedPerFilterConfig: { [filterType]: any(`${typePackage}.ApiKeyAuthPerRoute`, apiKeys(auth)) } });
  },
};

function apiKeys({ credentials, extractFrom, forwardClientIDHeader, sanitize }: APIKeyAuth): Message {
  const forwarding = withoutDefaults({ header: forwardClientIDHeader, hideCredentials: sanitize });
  return {
    ...withoutDefaults({
      credentials: (credentials ?? []).map(({ key, client }) =>
        withoutDefaults({ key: secretText(key), client: secretText(client) }),
      ),
      keySources: (extractFrom ?? []).flatMap(({ headers, params, cookies }) => [
        ...(headers ?? []).map((header) => ({ header })),
        ...(params ?? []).map((query) => ({ query })),
        ...(cookies ?? []).map((cookie) => ({ cookie })),
      ]),
    }),
    ...withoutUndefined({ forwarding: Object.keys(forwarding).length > 0 ? forwarding : undefined }),
  };
}
