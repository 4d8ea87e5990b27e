import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/request-buffer/to-xds.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const route = (limit: string) => ({ traffic: { requestBuffer: { limit } } });

it('takes the size as a quantity', () => {
  expect(routeFilters(toXds, route('4Mi'))).toMatchObject({
    'envoy.filters.http.buffer': { buffer: { maxRequestBytes: 4194304 } },
  });
  expect(filtersFor(toXds, [route('1k'), route('2k')])).toMatchObject([
    { disabled: true, typedConfig: { maxRequestBytes: 1000 } },
  ]);
});

it.each(['5000Mi', '-1', '100m', 'much'])('refuses %s', (limit) => {
  expect(routeFilters(toXds, route(limit))).toContain(limit);
});
