import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/bandwidth-limit/to-xds.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const name = (direction: string): string => `envoy.filters.http.bandwidth_limit/${direction}`;

it('limits each direction by a filter of its own', () => {
  const bandwidthLimit = {
    request: { limitKibps: 10 },
    response: { limitKibps: 20, responseTrailers: { prefix: 'x' } },
  };
  expect(routeFilters(toXds, { traffic: { bandwidthLimit } })).toMatchObject({
    [name('request')]: { enableMode: 'REQUEST', limitKbps: '10' },
    [name('response')]: {
      enableMode: 'RESPONSE',
      limitKbps: '20',
      enableResponseTrailers: true,
      responseTrailerPrefix: 'x',
    },
  });
});

it('adds only the filters that routes use', () => {
  const routes = [{ traffic: { bandwidthLimit: { response: { limitKibps: 1 } } } }];
  expect(filtersFor(toXds, routes)).toMatchObject([{ name: name('response'), disabled: true }]);
});
