import { toProtoDuration } from '../../../core/duration.ts';
import { ok } from '../../../core/result.ts';
import { millionths } from '../../xds/message/fractional-percent.ts';
import { any, type Message, withoutUndefined } from '../../xds/messages.ts';
import { filterOfFirstRoute } from '../../xds/route-filters.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { FaultInjection, FaultInjectionAbort } from './ir.ts';

const filterType = 'envoy.filters.http.fault';
const faultType = 'envoy.extensions.filters.http.fault.v3.HTTPFault';

/** Delays and aborts of routes; the filter itself does nothing (spec/xds-filters.md E.5). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) =>
    filterOfFirstRoute(
      listener,
      (route) => route.traffic?.faultInjection,
      () => ({ name: filterType, typedConfig: any(faultType) }),
    ),
  route: ({ route }) => {
    const fault = route.traffic?.faultInjection;
    if (!fault?.delay && !fault?.abort) return ok({});
    return ok({ typedPerFilterConfig: { [filterType]: any(faultType, httpFault(fault)) } });
  },
};

function httpFault({ delay, abort }: FaultInjection): Message {
  return withoutUndefined({
    delay:
      delay &&
      withoutUndefined({
        percentage: millionths(delay.percentage ?? 100),
        fixedDelay: toProtoDuration(delay.fixedDelay),
      }),
    abort: abort && { percentage: millionths(abort.percentage ?? 100), ...abortStatus(abort) },
  });
}

function abortStatus({ grpcStatus, httpStatus }: FaultInjectionAbort): Message {
  if (grpcStatus != null) return { grpcStatus };
  return httpStatus != null ? { httpStatus } : {};
}
