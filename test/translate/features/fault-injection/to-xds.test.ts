import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/fault-injection/to-xds.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const filter = 'envoy.filters.http.fault';

it('counts percentages in millionths and prefers the gRPC status', () => {
  const faultInjection = {
    delay: { fixedDelay: '1.5s', percentage: 0.5 },
    abort: { httpStatus: 503, grpcStatus: 0, percentage: 0 },
  };
  expect(routeFilters(toXds, { traffic: { faultInjection } })).toMatchObject({
    [filter]: {
      delay: { fixedDelay: '1.500s', percentage: { numerator: 5000, denominator: 'MILLION' } },
      abort: { grpcStatus: 0, percentage: { denominator: 'MILLION' } },
    },
  });
});

it('leaves a route without delay and abort alone', () => {
  expect(routeFilters(toXds, { traffic: { faultInjection: {} } })).toEqual({});
  expect(filtersFor(toXds, [{}])).toEqual([]);
});
