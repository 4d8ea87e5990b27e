import { describe, expect, it } from 'vitest';
import { makeRelease, type RevisionParts, withStatus } from '../../../src/helm/install/make-release.ts';
import { instant } from './install-world.ts';
import { bareChart, configMap, hookMap, rendered } from './made-chart.ts';

const id = { name: 'eg', namespace: 'ns' };
const make = (over: Partial<RevisionParts> = {}) =>
  makeRelease({ id, revision: 1, chart: bareChart, config: {}, rendered: rendered(), now: instant, ...over });

describe('makeRelease', () => {
  it('is a pending installation at first and a pending upgrade later', () => {
    const at = instant.toISOString();
    expect(make().info).toMatchObject({
      first_deployed: at,
      last_deployed: at,
      deleted: '',
      status: 'pending-install',
      notes: 'enjoy',
    });
    const first = '2020-01-01T00:00:00Z';
    expect(make({ revision: 4, firstDeployed: first })).toMatchObject({
      version: 4,
      info: { first_deployed: first, last_deployed: at, status: 'pending-upgrade' },
    });
  });

  it('has the manifest without hooks, and hooks with what Helm leaves out when it is empty', () => {
    const release = make({
      rendered: rendered(
        configMap('c'),
        hookMap('h', 'pre-install,pre-upgrade', -1, 'hook-failed'),
        hookMap('plain', 'post-install', 0),
      ),
    });
    expect(release.manifest).toContain('name: c');
    expect(release.manifest).not.toContain('name: h');
    const never = { started_at: '0001-01-01T00:00:00Z', completed_at: '0001-01-01T00:00:00Z', phase: '' };
    const [first, second] = release.hooks ?? [];
    expect(first).toMatchObject({
      name: 'h',
      kind: 'ConfigMap',
      path: 'made/templates/all.yaml',
      events: ['pre-install', 'pre-upgrade'],
      last_run: never,
      weight: -1,
      delete_policies: ['hook-failed'],
    });
    expect(Object.keys(second ?? {}).sort()).toEqual(['events', 'kind', 'last_run', 'manifest', 'name', 'path']);
  });

  it('keeps the chart without sub-charts and definitions, files as Base64', () => {
    const file = (name: string) => ({ name, data: Buffer.from(name) });
    const chart = {
      ...bareChart,
      values: { big: 3n, deep: { list: [1n] } },
      schema: Buffer.from('{}'),
      files: ['README.md', 'crds/a.yaml', 'charts/sub.tgz', 'crdsx'].map(file),
    };
    expect(make({ chart, config: { a: 1n, gone: null } })).toMatchObject({ config: { a: 1, gone: null } });
    const stored = make({ chart }).chart;
    expect(stored.values).toEqual({ big: 3, deep: { list: [1] } });
    expect(stored.schema).toBe('e30=');
    expect(stored.templates).toEqual([{ name: 'templates/all.yaml', data: 'IyBtYWRlCg==' }]);
    expect(stored.files.map(({ name }) => name)).toEqual(['README.md', 'crdsx']);
    expect(make().chart.schema).toBeNull();
  });
});

describe('withStatus', () => {
  it('sets the status, and the description only when one is given', () => {
    const before = make();
    expect(withStatus(before, 'failed').info).toEqual({ ...before.info, status: 'failed' });
    expect(withStatus(before, 'failed', '').info.description).toBe('');
    expect(before.info.status).toBe('pending-install');
  });
});
