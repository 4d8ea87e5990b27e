import { expect, it } from 'vitest';
import { assignClusterIPs } from '../../../../src/resources/load/missing/assign-cluster-ips.ts';
import { emptyResourceSet } from '../../../../src/resources/resource-set.ts';
import { object } from '../objects.ts';

const set = (...specs: (object | undefined)[]) => ({
  ...emptyResourceSet(),
  services: specs.map((spec, i) => object('Service', `a/s${i}`, spec ? { spec: spec as never } : {})) as never,
});

it('gives Services without an address one, and names them', () => {
  const given = set({ ports: [{ port: 80 }] }, undefined, { clusterIP: '10.0.0.1' }, { clusterIP: '' });
  const { set: completed, changed } = assignClusterIPs(given, '192.0.2.1');
  expect(completed.services.map(({ spec }) => spec?.clusterIP)).toEqual([
    '192.0.2.1',
    '192.0.2.1',
    '10.0.0.1',
    '192.0.2.1',
  ]);
  expect(completed.services[0]?.spec?.ports).toEqual([{ port: 80 }]);
  expect(changed.map(({ name }) => name)).toEqual(['s0', 's1', 's3']);
  expect(given.services[1]).not.toHaveProperty('spec');
});

it('leaves headless Services, names of elsewhere, and a set without need', () => {
  const given = set({ clusterIP: 'None' }, { type: 'ExternalName', externalName: 'a.b' });
  const result = assignClusterIPs(given, '192.0.2.1');
  expect(result.set).toBe(given);
  expect(result.changed).toEqual([]);
});
