import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/session-persistence/to-xds.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const sessionPersistence = { cookie: { name: 's', ttl: '1h' } };
const match = (fields: object) => ({ name: '', distinct: false, ...fields });

it.each([
  [undefined, '/'],
  [match({ prefix: '/a/' }), '/a/'],
  [match({ exact: '/a' }), '/a'],
  [match({ safeRegex: '/v1/.*/x' }), '/v1'],
  [match({ safeRegex: '.*' }), undefined],
])('sends the cookie to where the route %j is', (pathMatch, path) => {
  const config = JSON.stringify(routeFilters(toXds, { sessionPersistence, pathMatch }));
  if (path === undefined) expect(config).not.toContain('"path"');
  else expect(config).toContain(`"path":${JSON.stringify(path)}`);
});

it('stands disabled, with the sessions of the first route', () => {
  expect(filtersFor(toXds, [{ sessionPersistence: { header: { name: 'h' } } }])).toMatchObject([
    {
      name: 'envoy.filters.http.stateful_session',
      disabled: true,
      typedConfig: { sessionState: { typedConfig: { name: 'h' } } },
    },
  ]);
});
