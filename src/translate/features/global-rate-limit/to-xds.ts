import { compareBytes } from '../../../core/compare.ts';
import { toProtoDuration } from '../../../core/duration.ts';
import { ok } from '../../../core/result.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import { any, type HttpFilter, type Message, withoutDefaults } from '../../xds/messages.ts';
import { rateLimitClusterName } from '../../xds/names.ts';
import { globalRateLimits } from '../../xds/rate-limit/global-rate-limits.ts';
import { placedRules } from '../../xds/rate-limit/rate-limit-domain.ts';
import type { ListenerScope, ListenerSettings, ToXdsHooks } from '../to-xds-hooks.ts';

const filterType = 'envoy.filters.http.ratelimit';
const typePackage = 'envoy.extensions.filters.http.ratelimit.v3';

/** One filter for each domain of the rate limit service that a listener's routes count in (spec/xds-filters.md E.23). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: (scope) => {
    const { listener, options, presentFilters } = scope;
    const isUsed = (listener.routes ?? []).some(({ traffic }) => traffic?.rateLimit?.global);
    const isJoined = presentFilters.some(({ name }) => name === filterType);
    if (!options.rateLimit || !isUsed || isJoined) return ok([]);
    return ok(domainsOf(listener).map((domain) => rateLimitFilter(scope, domain)));
  },
  route: ({ listener, route, forwards }) => {
    const rules = forwards ? placedRules(listener, route) : [];
    if (rules.length === 0) return ok({});
    const byDomain = new Map<string, Message[]>();
    for (const placed of rules) {
      byDomain.set(placed.domain, [...(byDomain.get(placed.domain) ?? []), ...globalRateLimits(placed)]);
    }
    const configs = [...byDomain].map(([domain, rateLimits]) => [
      filterName(listener, domain),
      any(`${typePackage}.RateLimitPerRoute`, { domain, rateLimits }),
    ]);
    return ok({ typedPerFilterConfig: Object.fromEntries(configs) });
  },
};

function filterName(listener: ListenerSettings, domain: string): string {
  return domain === listener.name ? filterType : `${filterType}/${domain}`;
}

/** The listener's own domain always has a filter, those of shared rules follow. */
function domainsOf(listener: HTTPListener): readonly string[] {
  const shared = (listener.routes ?? []).flatMap((route) => placedRules(listener, route).map(({ domain }) => domain));
  return [...new Set([listener.name, ...shared])].sort(compareBytes);
}

function rateLimitFilter({ listener, options }: ListenerScope, domain: string): HttpFilter {
  const { headers } = listener;
  const timeout = toProtoDuration(options.rateLimit?.timeout);
  return {
    name: filterName(listener, domain),
    typedConfig: any(`${typePackage}.RateLimit`, {
      domain,
      rateLimitService: {
        grpcService: { envoyGrpc: { clusterName: rateLimitClusterName } },
        transportApiVersion: 'V3',
      },
      ...withoutDefaults({
        timeout: timeout === '0s' ? undefined : timeout,
        disableXEnvoyRatelimitedHeader: !headers?.enableEnvoyHeaders,
        enableXRatelimitHeaders: headers?.disableRateLimitHeaders ? undefined : 'DRAFT_VERSION_03',
        failureModeDeny: options.rateLimit?.failClosed,
      }),
    }),
  };
}
