import { describe, expect, it } from 'vitest';
import { chartObjects } from '../../../src/helm/install/chart-object.ts';
import { dryRunOnServer } from '../../../src/helm/install/dry-run.ts';
import { installWorld } from './install-world.ts';
import { configMap, hookMap, rendered } from './made-chart.ts';
import type { MemoryClusterOptions } from './memory-cluster.ts';

const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'ns' } };
const crd = 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: x}\n';
const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r}';

async function tryOut(options: MemoryClusterOptions, ...texts: readonly string[]) {
  const { world, cluster, heard } = installWorld(options);
  const problems = await dryRunOnServer(rendered(...texts), chartObjects(crd), world);
  return { problems, heard, writes: cluster.writes };
}

describe('dryRunOnServer', () => {
  it('lets the server look at definitions, hooks and objects, and stores nothing', async () => {
    const { problems, writes } = await tryOut({ objects: [namespace] }, configMap('c'), hookMap('h', 'pre-install', 0));
    expect(problems).toEqual([]);
    expect(writes).toEqual([
      'apply CustomResourceDefinition x (dry run)',
      'apply ConfigMap ns/h (dry run)',
      'apply ConfigMap ns/c (dry run)',
    ]);
  });

  it('collects what the server refuses, object by object', async () => {
    const fails = (call: string, key: string) =>
      call === 'apply' && key.endsWith('/bad') ? new Error('invalid data') : undefined;
    const { problems, heard } = await tryOut({ objects: [namespace], fails }, configMap('bad'), configMap('good'));
    expect(problems).toEqual(['ConfigMap ns/bad: invalid data']);
    expect(heard).toEqual(['checked CustomResourceDefinition x', 'checked ConfigMap ns/good']);
  });

  it('leaves out what has no namespace or definition yet, and says so', async () => {
    const strange = 'apiVersion: x.io/v1\nkind: Strange\nmetadata: {name: s}';
    const { problems, heard, writes } = await tryOut({}, configMap('c'), role, strange);
    expect(problems).toEqual([]);
    expect(writes).toEqual(['apply CustomResourceDefinition x (dry run)', 'apply ClusterRole r (dry run)']);
    expect(heard.at(-1)).toMatch(/^warn .*: ConfigMap ns\/c, Strange s$/);
  });
});
