import { describe, expect, it } from 'vitest';
import { clusterObjects } from '../../../src/helm/install/cluster-objects.ts';
import { installCRDs, planCRDs } from '../../../src/helm/install/install-crds.ts';
import { heardProgress } from './install-world.ts';
import { type MemoryClusterOptions, memoryCluster } from './memory-cluster.ts';

const crd = (name: string): string =>
  `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: ${name}}\n`;
const files = [
  { path: 'c/crds/a.yaml', text: `${crd('a')}---\n${crd('b')}` },
  { path: 'c/crds/comment.yaml', text: '# {{ nothing }}\n' },
  { path: 'c/crds/c.json', text: JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' } }) },
];
const established: MemoryClusterOptions = {
  objects: [{ apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'b' } }],
  react: (object) => ({ ...object, status: { conditions: [{ type: 'Established', status: 'True' }] } }),
};

async function install(update: boolean) {
  const memory = memoryCluster(established);
  const cluster = clusterObjects(memory.client, 'ns');
  const { progress, heard } = heardProgress();
  const count = await installCRDs(await planCRDs(files, cluster), { update }, cluster, progress);
  return { count, heard, writes: memory.writes };
}

describe('planCRDs', () => {
  it('reads YAML and JSON, passes over files without objects, and tells which are live', async () => {
    const plan = await planCRDs(files, clusterObjects(memoryCluster(established).client, 'ns'));
    expect(plan.wanted.map(({ metadata }) => metadata.name)).toEqual(['a', 'b', 'c']);
    expect([...plan.live.keys()]).toEqual(['b']);
  });

  it('names the file of what is no object', async () => {
    const broken = [{ path: 'c/crds/x.yaml', text: 'kind: [' }];
    await expect(planCRDs(broken, clusterObjects(memoryCluster().client, 'ns'))).rejects.toThrow('c/crds/x.yaml');
  });
});

describe('installCRDs', () => {
  it('writes what is missing and looks anew at what is served', async () => {
    const { count, heard, writes } = await install(false);
    expect(count).toBe(2);
    expect(heard).toEqual(['created CustomResourceDefinition a', 'created ConfigMap c']);
    expect(writes.at(-1)).toBe('refresh discovery');
  });

  it('writes all with update', async () => {
    expect((await install(true)).writes).toContain('apply CustomResourceDefinition b');
    expect((await install(true)).count).toBe(3);
  });

  it('has nothing to wait for when all are there', async () => {
    const memory = memoryCluster(established);
    const cluster = clusterObjects(memory.client, 'ns');
    const plan = await planCRDs([{ path: 'x', text: crd('b') }], cluster);
    expect(await installCRDs(plan, { update: false }, cluster, heardProgress().progress)).toBe(0);
    expect(memory.writes).toEqual([]);
  });
});
