import { describe, expect, it } from 'vitest';
import { adoptUpdates } from '../../../src/helm/install/adopt-updates.ts';
import type { LiveObject } from '../../../src/kubernetes/kubernetes-client.ts';
import { builtInType } from '../../../src/kubernetes/resource-types.ts';
import { memoryCluster } from './memory-cluster.ts';

interface Entry {
  readonly manager: string;
  readonly operation: string;
  readonly subresource?: string;
}

async function adopt(managedFields?: readonly Entry[]): Promise<readonly string[]> {
  const { client, writes } = memoryCluster();
  const live = { metadata: { name: 'c', namespace: 'ns', resourceVersion: '7', managedFields } } as LiveObject;
  await adoptUpdates(client, builtInType('ConfigMap'), live, 'helm');
  return writes;
}

const updated = { manager: 'helm', operation: 'Update' };
const other = { manager: 'kubectl', operation: 'Update' };

describe('adoptUpdates', () => {
  it('turns the one plain write of the manager into an applied one, guarded by the version', async () => {
    const [write = ''] = await adopt([other, updated]);
    const [method, path, body = ''] = write.split(/ (?=[/[])/);
    expect([method, path]).toEqual(['PATCH', '/api/v1/namespaces/ns/configmaps/c']);
    expect(JSON.parse(body)).toEqual([
      { op: 'test', path: '/metadata/resourceVersion', value: '7' },
      { op: 'replace', path: '/metadata/managedFields', value: [other, { manager: 'helm', operation: 'Apply' }] },
    ]);
  });

  it.each([
    ['no fields are managed', undefined],
    ['only others have written', [other]],
    ['the manager has applied already', [{ manager: 'helm', operation: 'Apply' }]],
    ['it has applied beside the write', [updated, { manager: 'helm', operation: 'Apply' }]],
    ['it wrote the status', [{ ...updated, subresource: 'status' }]],
  ])('leaves the object alone when %s', async (_, managedFields) => {
    expect(await adopt(managedFields)).toEqual([]);
  });
});
