import { afterEach, describe, expect, it } from 'vitest';
import { renderForCluster } from '../../src/helm/render-for-cluster.ts';
import { connectCluster } from '../../src/kubernetes/connect.ts';
import { type FakeApiServer, type FakeCluster, startFakeApiServer } from '../kubernetes/fake-api-server.ts';
import { plainChart, release } from './chart/plain-chart.ts';

let server: FakeApiServer | undefined;
afterEach(() => server?.close());

const served: Readonly<Record<string, unknown>> = {
  '/apis': { groups: [{ versions: [{ groupVersion: 'apps/v1' }] }, { versions: [{ groupVersion: 'x.io/v1' }] }] },
  '/api/v1': {
    resources: [
      { name: 'configmaps', kind: 'ConfigMap', namespaced: true },
      { name: 'pods/log', kind: 'Pod' },
    ],
  },
  '/apis/apps/v1': { resources: [{ name: 'deployments', kind: 'Deployment', namespaced: true }] },
  '/apis/x.io/v1': { resources: [] },
};

async function render(template: string, answer?: FakeCluster['answer']): Promise<string> {
  server = await startFakeApiServer({
    objects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', namespace: 'ns' }, data: { k: 'v' } }],
    answer: (method, path) => {
      const body = served[path];
      return answer?.(method, path) ?? (body ? { status: 200, body: JSON.stringify(body) } : undefined);
    },
  });
  const world = { env: {}, cwd: '/', signal: new AbortController().signal };
  const client = await connectCluster({ kubeconfig: server.kubeconfig, requestTimeoutMs: 5000 }, world);
  const chart = plainChart('c', { templates: { 'templates/NOTES.txt': template } });
  return (await renderForCluster(chart, {}, { release }, client)).notes;
}

describe('renderForCluster', () => {
  it('knows the version and what is served, without sub-resources', async () => {
    const has = ['v1', 'apps/v1', 'apps/v1/Deployment', 'x.io/v1', 'v1/Pod', 'batch/v1'];
    const template = `{{ .Capabilities.KubeVersion }}${has.map((one) => `{{ .Capabilities.APIVersions.Has "${one}" }} `).join('')}`;
    expect(await render(template)).toBe('v1.34.1true true true true false false ');
  });

  it.each([
    ['{{ (lookup "v1" "ConfigMap" "ns" "c").data.k }}', 'v'],
    ['{{ lookup "v1" "ConfigMap" "ns" "none" }}', 'map[]'],
    ['{{ $l := lookup "v1" "ConfigMap" "" "" }}{{ $l.kind }} {{ len $l.items }}', 'ConfigMapList 1'],
    ['{{ len (lookup "v1" "ConfigMap" "other" "").items }}', '0'],
    ['{{ lookup "y.io/v1" "Unknown" "" "x" }}', 'map[]'],
  ])('%s looks into the cluster', async (template, text) => {
    expect(await render(template)).toBe(text);
  });

  it('throws when it may not look', async () => {
    const forbidden = (_: string, path: string) =>
      path.includes('/configmaps') ? { status: 403, body: '{}' } : undefined;
    await expect(render('{{ lookup "v1" "ConfigMap" "ns" "c" }}', forbidden)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
