import { ok } from '../../../core/result.ts';
import { fractionalPercent } from '../../xds/message/fractional-percent.ts';
import { stringMatcher } from '../../xds/message/string-matcher.ts';
import { type Any, any, withoutDefaults } from '../../xds/messages.ts';
import { filterOfFirstRoute } from '../../xds/route-filters.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { CSRF } from './ir.ts';

const filterType = 'envoy.filters.http.csrf';
const policyType = 'envoy.extensions.filters.http.csrf.v3.CsrfPolicy';

/** Refuses cross-site requests on routes; a share of them may only be counted (spec/xds-filters.md E.4). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) =>
    filterOfFirstRoute(
      listener,
      (route) => route.security?.csrf,
      () => ({ name: filterType, typedConfig: any(policyType, { filterEnabled: { defaultValue: {} } }) }),
    ),
  route: ({ route }) => {
    const csrf = route.security?.csrf;
    return ok(csrf ? { typedPerFilterConfig: { [filterType]: csrfPolicy(csrf) } } : {});
  },
};

const always = { defaultValue: { numerator: 100 } };

function csrfPolicy({ shadowFraction, additionalOrigins }: CSRF): Any {
  const origins = withoutDefaults({ additionalOrigins: (additionalOrigins ?? []).map(stringMatcher) });
  if (!shadowFraction) return any(policyType, { filterEnabled: always, ...origins });
  const denominator = shadowFraction.denominator ?? 100;
  const enforced = fractionalPercent({ numerator: denominator - shadowFraction.numerator, denominator });
  return any(policyType, { filterEnabled: { defaultValue: enforced }, shadowEnabled: always, ...origins });
}
