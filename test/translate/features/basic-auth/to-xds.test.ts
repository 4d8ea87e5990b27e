import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/basic-auth/to-xds.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const route = (name: string, users: string) => ({
  security: { basicAuth: { name, users, forwardUsernameHeader: 'x-user' } },
});

it('makes one disabled filter for each policy', () => {
  const filters = filtersFor(toXds, [route('a', 'MQ=='), route('a', 'MQ=='), route('b', 'Mg==')]);
  expect(filters).toMatchObject([
    { name: 'envoy.filters.http.basic_auth/a', disabled: true, typedConfig: { forwardUsernameHeader: 'x-user' } },
    { name: 'envoy.filters.http.basic_auth/b', typedConfig: { users: { inlineBytes: 'Mg==' } } },
  ]);
});

it('takes the literal of a printed IR for its own bytes', () => {
  expect(routeFilters(toXds, route('a', '[redacted]'))).toMatchObject({
    'envoy.filters.http.basic_auth/a': { users: { inlineBytes: 'W3JlZGFjdGVkXQ==' } },
  });
});
