import { describe, expect, it } from 'vitest';
import type { ToXdsHooks } from '../../../../src/translate/features/to-xds-hooks.ts';
import type { DestinationSetting } from '../../../../src/translate/ir/destination.ts';
import type { HTTPRoute } from '../../../../src/translate/ir/route.ts';
import { addRouteClusters } from '../../../../src/translate/xds/route/route-clusters.ts';
import { httpRoute, routeScope } from '../xds-scopes.ts';
import { problemsOf, startedTranslation } from '../xds-translation.ts';

function clustersOf(fields: Partial<HTTPRoute>, hooks: ToXdsHooks = {}) {
  const route = httpRoute(fields);
  const t = startedTranslation({}, [hooks]);
  addRouteClusters(t, routeScope(fields), route);
  return { names: t.table.clusters.map(({ name }) => name), problems: problemsOf(t), t };
}

const endpoints = [{ host: '10.1.0.1', port: 80 }];
const destination = (name: string, settings: readonly Partial<DestinationSetting>[], more: object = {}) => ({
  name,
  settings: settings.map((setting, i) => ({ name: `${name}/backend/${i}`, weight: 1, endpoints, ...setting })),
  ...more,
});

describe('the clusters of a route', () => {
  it('are one for all its backends', () => {
    expect(clustersOf({ destination: destination('d', [{}, {}]) }).names).toEqual(['d']);
  });

  it('are one for each backend that cannot share one', () => {
    const settings = [{ filters: { addRequestHeaders: [] } }, {}];
    expect(clustersOf({ destination: destination('d', settings) }).names).toEqual(['d/backend/0', 'd/backend/1']);
  });

  it('are none where all backends are merged, and one for each that is not beside them', () => {
    const backendClusterRefs = [{ name: 'shared', weight: 1 }];
    expect(clustersOf({ destination: destination('d', [], { backendClusterRefs }) }).names).toEqual([]);
    expect(clustersOf({ destination: destination('d', [{}], { backendClusterRefs }) }).names).toEqual(['d/backend/0']);
  });

  it('come before those of further destinations', () => {
    const hooks: ToXdsHooks = { routeDestinations: () => [destination('mirror', [{}])] };
    expect(clustersOf({ destination: destination('d', [{}]) }, hooks).names).toEqual(['d', 'mirror']);
    expect(clustersOf({ destination: undefined }, hooks).names).toEqual(['mirror']);
  });

  it('that cannot be built are reported by the route', () => {
    const { names, problems } = clustersOf({ destination: destination('d', [{ endpoints: [{ host: '', port: 1 }] }]) });
    expect(names).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/^route r: cluster d: /)]);
  });
});

it('says from which node of this translation a cluster comes', () => {
  const route = httpRoute();
  const t = startedTranslation({});
  const object = { kind: 'HTTPRoute', metadata: { name: 'r' } };
  if (route.destination) t.provenance.note(route.destination, object);
  addRouteClusters(t, routeScope(), route);
  const [cluster] = t.table.clusters;
  expect(cluster && t.provenance.originsOf(cluster)).toEqual([{ object, path: [] }]);
});
