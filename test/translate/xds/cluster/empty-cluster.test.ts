import { expect, it } from 'vitest';
import { addEmptyCluster } from '../../../../src/translate/xds/cluster/empty-cluster.ts';
import { startedTranslation } from '../xds-translation.ts';

it('is there once, without endpoints', () => {
  const t = startedTranslation();
  addEmptyCluster(t);
  addEmptyCluster(t);
  expect(t.table.clusters).toEqual([{ name: 'EmptyCluster', type: 'STATIC' }]);
  expect(t.table.endpoints).toEqual([]);
});
