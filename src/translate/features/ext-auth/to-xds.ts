import { ok } from '../../../core/result.ts';
import { any, withoutDefaults } from '../../xds/messages.ts';
import { filtersByName } from '../../xds/route-filters.ts';
import { secretText } from '../../xds/secret/inline-secret.ts';
import type { ResourceRequest, ToXdsHooks } from '../to-xds-hooks.ts';
import { extAuthzFilter } from './filter.ts';
import type { ExtAuth } from './ir.ts';

const filterType = 'envoy.filters.http.ext_authz';

/** One filter for each authorization service; routes switch theirs on and give it their context (spec/xds-filters.md E.8). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) =>
    filtersByName(listener, (route) => present(route.security?.extAuth), filterName, extAuthzFilter),
  route: ({ route }) => {
    const extAuth = route.security?.extAuth;
    if (!extAuth) return ok({});
    const contextExtensions = (extAuth.contextExtensions ?? []).map(({ name, value }) => [name, secretText(value)]);
    const checkSettings = withoutDefaults({
      contextExtensions: contextExtensions.length > 0 ? Object.fromEntries(contextExtensions) : undefined,
    });
    const config = any('envoy.extensions.filters.http.ext_authz.v3.ExtAuthzPerRoute', { checkSettings });
    return ok({ typedPerFilterConfig: { [filterName(extAuth)]: config } });
  },
  resources: ({ listener }) =>
    (listener.routes ?? []).flatMap(({ security }) => present(security?.extAuth).flatMap(serviceCluster)),
};

function present(extAuth: ExtAuth | undefined): readonly ExtAuth[] {
  return extAuth ? [extAuth] : [];
}

function filterName({ name }: ExtAuth): string {
  return `${filterType}/${name}`;
}

function serviceCluster({ http, grpc, traffic }: ExtAuth): readonly ResourceRequest[] {
  const destination = (http ?? grpc)?.destination;
  return destination ? [{ kind: 'destination', destination, traffic, clientCertificates: true }] : [];
}
