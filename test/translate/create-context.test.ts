import { expect, it } from 'vitest';
import { emptyResourceSet } from '../../src/resources/resource-set.ts';
import { createContext } from '../../src/translate/create-context.ts';
import { features } from '../../src/translate/features/registry.ts';
import { controllerOptions } from '../../src/translate/options.ts';

const service = (name: string) => ({
  apiVersion: 'v1' as const,
  kind: 'Service' as const,
  metadata: { name, namespace: 'apps' },
  spec: { ports: [{ port: 80 }] },
});
const resources = { ...emptyResourceSet(), services: [service('web')] };

it('indexes the resources, with the options that say how', () => {
  const context = createContext(resources, { ...controllerOptions, clusterIPWithoutSlices: true });
  expect(context.index.services.get('apps/web')).toBe(resources.services[0]);
  expect([...context.index.withoutSlices]).toEqual(['apps/web']);
  expect([...createContext(resources, controllerOptions).index.withoutSlices]).toEqual([]);
});

it('knows every feature', () => {
  expect(createContext(resources, controllerOptions).hooks.features).toEqual(features);
});

it('shares nothing between translations', () => {
  const [one, two] = [createContext(resources, controllerOptions), createContext(resources, controllerOptions)];
  one.xds.set('apps/web', {} as never);
  one.gateways.push({} as never);
  const node = one.provenance.note({}, service('web'));
  expect([two.xds.size, two.gateways.length, two.provenance.originsOf(node).length]).toEqual([0, 0, 0]);
});
