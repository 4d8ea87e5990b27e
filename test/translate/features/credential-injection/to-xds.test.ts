import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/credential-injection/to-xds.ts';
import { clusterScope } from '../../xds/xds-scopes.ts';
import { filtersFor, resourcesFor, routeFilters } from '../filter-output.ts';

const credentialInjection = { name: 'c', header: 'x-token', overwrite: true, credential: 'czE=' };
const filter = 'envoy.filters.http.credential_injector/c';
const secret = { name: 'credential_injector/credential/c', genericSecret: { secret: { inlineBytes: 'czE=' } } };

it('injects the credential of a route by a filter that others do not see', () => {
  expect(filtersFor(toXds, [{ credentialInjection }])).toMatchObject([
    {
      name: filter,
      disabled: true,
      typedConfig: { overwrite: true, credential: { typedConfig: { header: 'x-token' } } },
    },
  ]);
  expect(routeFilters(toXds, { credentialInjection })).toMatchObject({ [filter]: { config: {} } });
  expect(resourcesFor(toXds, [{ credentialInjection }])).toEqual([{ kind: 'secret', secret }]);
});

it('injects the credential of a backend in its cluster', () => {
  const settings = [{ name: 's', filters: { credentialInjection } }];
  const part = toXds.cluster?.(clusterScope({ settings }));
  expect(part).toMatchObject({ ok: true, value: { httpFilters: [{ name: filter }], secrets: [secret] } });
});
