import { ok } from '../../../core/result.ts';
import { any, withoutDefaults } from '../../xds/messages.ts';
import { filtersByName } from '../../xds/route-filters.ts';
import { inlineSecret } from '../../xds/secret/inline-secret.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { BasicAuth } from './ir.ts';

const filterType = 'envoy.filters.http.basic_auth';
const typePackage = 'envoy.extensions.filters.http.basic_auth.v3';

/** One filter for each policy with basic authentication; routes carry the users (spec/xds-filters.md E.10). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) =>
    filtersByName(
      listener,
      ({ security }) => (security?.basicAuth ? [security.basicAuth] : []),
      filterName,
      ({ users, forwardUsernameHeader }) =>
        ok(
          any(`${typePackage}.BasicAuth`, {
            users: inlineSecret(users),
            ...withoutDefaults({ forwardUsernameHeader }),
          }),
        ),
    ),
  route: ({ route }) => {
    const auth = route.security?.basicAuth;
    if (!auth) return ok({});
    const config = any(`${typePackage}.BasicAuthPerRoute`, { users: inlineSecret(auth.users) });
    return ok({ typedPerFilterConfig: { [filterName(auth)]: config } });
  },
};

function filterName({ name }: BasicAuth): string {
  return `${filterType}/${name}`;
}
