import { ok } from '../../../core/result.ts';
import { any } from '../../xds/messages.ts';
import { filterOfFirstRoute } from '../../xds/route-filters.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import { httpRulePredicate, tcpRulePredicate } from './rule-predicate.ts';
import { rulesMatcher } from './rules-matcher.ts';

const filterType = 'envoy.filters.http.rbac';
const typePackage = 'envoy.extensions.filters.http.rbac.v3';

/** Rules of HTTP routes, and of TCP routes as a network filter (spec/xds-filters.md E.20, N). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) =>
    filterOfFirstRoute(
      listener,
      (route) => route.security?.authorization,
      () => ({ name: filterType, typedConfig: any(`${typePackage}.RBAC`) }),
    ),
  route: ({ route }) => {
    const authorization = route.security?.authorization;
    if (!authorization) return ok({});
    const matcher = rulesMatcher(authorization, httpRulePredicate);
    if (!matcher.ok) return matcher;
    const config = any(`${typePackage}.RBACPerRoute`, { rbac: { matcher: matcher.value } });
    return ok({ typedPerFilterConfig: { [filterType]: config } });
  },
  networkFilters: ({ route, statPrefix }) => {
    if (!route?.authorization) return ok([]);
    const matcher = rulesMatcher(route.authorization, tcpRulePredicate);
    if (!matcher.ok) return matcher;
    const typedConfig = any('envoy.extensions.filters.network.rbac.v3.RBAC', { statPrefix, matcher: matcher.value });
    return ok([{ stage: 'authorize', filter: { name: 'envoy.filters.network.rbac', typedConfig } }]);
  },
};
