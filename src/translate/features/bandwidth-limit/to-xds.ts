import { ok } from '../../../core/result.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { type Any, any, type HttpFilter, type Message, withoutDefaults } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { BandwidthLimit, BandwidthLimitConfig } from './ir.ts';

const filterType = 'envoy.filters.http.bandwidth_limit';
const directions = ['request', 'response'] as const;
type Direction = (typeof directions)[number];

/** One filter for each direction that routes limit; routes carry the limits (spec/xds-filters.md E.25). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) =>
    ok(
      directions
        .filter((direction) => listener.routes?.some((route) => limitsOf(route)?.[direction]))
        .map((direction): HttpFilter => ({ name: filterName(direction), typedConfig: limiter({}), disabled: true })),
    ),
  route: ({ route }) => {
    const limits = limitsOf(route);
    const configs = directions.flatMap((direction) => {
      const limit = limits?.[direction];
      return limit ? [[filterName(direction), limiter(limitFields(direction, limit))]] : [];
    });
    return ok(configs.length > 0 ? { typedPerFilterConfig: Object.fromEntries(configs) } : {});
  },
};

function limitsOf({ traffic }: HTTPRoute): BandwidthLimit | undefined {
  return traffic?.bandwidthLimit;
}

function filterName(direction: Direction): string {
  return `${filterType}/${direction}`;
}

function limiter(fields: Message): Any {
  return any('envoy.extensions.filters.http.bandwidth_limit.v3.BandwidthLimit', {
    statPrefix: 'http_bandwidth_limiter',
    ...fields,
  });
}

function limitFields(direction: Direction, { limitKibps, responseTrailers }: BandwidthLimitConfig): Message {
  return {
    enableMode: direction.toUpperCase(),
    limitKbps: String(limitKibps),
    ...(direction === 'response' && responseTrailers
      ? { enableResponseTrailers: true, ...withoutDefaults({ responseTrailerPrefix: responseTrailers.prefix }) }
      : {}),
  };
}
