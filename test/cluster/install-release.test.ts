import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterObjects } from '../../src/helm/install/cluster-objects.ts';
import { type InstallWorld, installRelease } from '../../src/helm/install/install-release.ts';
import { preflight } from '../../src/helm/install/preflight.ts';
import { putBack } from '../../src/helm/install/put-back.ts';
import { uninstallRelease } from '../../src/helm/install/uninstall-release.ts';
import { releaseStore } from '../../src/helm/release/release-store.ts';
import type { RenderedChart } from '../../src/helm/rendered-chart.ts';
import { connectCluster } from '../../src/kubernetes/connect.ts';
import type { KubernetesClient } from '../../src/kubernetes/kubernetes-client.ts';
import { builtInType } from '../../src/kubernetes/resource-types.ts';
import { bareChart, configMap, hookMap, rendered } from '../helm/install/made-chart.ts';
import { adminClient, egctl, ensureNamespace, kubeconfig } from './cluster-fixture.ts';
import { findBinaries } from './control-plane/binaries.mjs';

const run = promisify(execFile);
const binaries = await findBinaries();

describe.skipIf(kubeconfig === '' || binaries.missing.includes('helm'))('releases on a cluster', () => {
  let client: KubernetesClient;
  // Runs against a kept cluster must not meet the releases of earlier ones.
  const namespace = `releases-${Date.now().toString(36)}`;
  const lines: string[] = [];

  const helm = async (...args: string[]): Promise<string> => {
    const all = [...args, '--kubeconfig', kubeconfig, '-n', namespace];
    return (await run(binaries.helm, all, { maxBuffer: 1e8 })).stdout;
  };
  const world = (over: Partial<InstallWorld> = {}): InstallWorld => ({
    cluster: clusterObjects(client, namespace),
    store: releaseStore(client, namespace, () => new Date()),
    progress: {
      object: (action, ref) => void lines.push(`${action} ${ref.name}`),
      step: () => {},
      waiting: () => {},
      warn: (text) => void lines.push(`warning ${text}`),
      debug: () => {},
    },
    now: () => new Date(),
    timeoutMs: 20_000,
    wait: true,
    ...over,
  });
  const install = async (name: string, chart: RenderedChart, over: Partial<InstallWorld> = {}) => {
    const w = world(over);
    const history = await w.store.history(name);
    return installRelease({ id: { name, namespace }, chart: bareChart, config: { a: 1 }, rendered: chart, history }, w);
  };
  const statuses = async (name: string) =>
    (await world().store.history(name)).map((release) => `${release.version} ${release.info.status}`);
  const exists = async (name: string) => (await client.find(builtInType('ConfigMap'), name, namespace)) !== undefined;

  beforeAll(async () => {
    client = await adminClient();
    await ensureNamespace(client, namespace);
  });
  afterAll(() => client?.close());

  it('installs, upgrades and uninstalls; helm reads all of it', async () => {
    const first = rendered(
      configMap('one', { k: 'v' }),
      configMap('two'),
      hookMap('hook', 'pre-install,pre-upgrade', -1),
    );
    await install('a', first);
    expect(JSON.parse(await helm('list', '-o', 'json'))).toMatchObject([
      { name: 'a', namespace, revision: '1', status: 'deployed', chart: 'made-1.0.0', app_version: 'v1.0.0' },
    ]);
    expect(await helm('get', 'manifest', 'a')).toContain('name: one');
    expect(JSON.parse(await helm('get', 'values', 'a', '-o', 'json'))).toEqual({ a: 1 });
    expect(await helm('get', 'notes', 'a')).toContain('enjoy');
    expect(await helm('get', 'hooks', 'a')).toContain('name: hook');
    const live = await client.get(builtInType('ConfigMap'), 'one', namespace);
    expect(live.metadata).toMatchObject({
      labels: { 'app.kubernetes.io/managed-by': 'Helm' },
      annotations: { 'meta.helm.sh/release-name': 'a', 'meta.helm.sh/release-namespace': namespace },
    });

    await install('a', rendered(configMap('one', { k2: 'v2' })));
    expect(await exists('two')).toBe(false);
    expect((await client.get(builtInType('ConfigMap'), 'one', namespace)).data).toEqual({ k2: 'v2' });
    expect(await statuses('a')).toEqual(['1 superseded', '2 deployed']);
    expect(JSON.parse(await helm('history', 'a', '-o', 'json'))).toHaveLength(2);

    await uninstallRelease(await world().store.history('a'), world());
    expect(await exists('one')).toBe(false);
    // Objects of hooks stay, as with Helm.
    expect(await exists('hook')).toBe(true);
    expect((await helm('list', '-q')).split('\n')).not.toContain('a');
  });

  it('lets helm roll back and uninstall what it installed', async () => {
    await install('b', rendered(configMap('b1', { k: '1' })));
    await install('b', rendered(configMap('b2')));
    await helm('rollback', 'b', '1');
    expect([await exists('b1'), await exists('b2')]).toEqual([true, false]);
    expect(await statuses('b')).toEqual(['1 superseded', '2 superseded', '3 deployed']);
    await helm('uninstall', 'b');
    expect(await exists('b1')).toBe(false);
    expect(await statuses('b')).toEqual([]);
  });

  it('upgrades and uninstalls what helm installed, and lets helm upgrade its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'egctl-chart-'));
    await mkdir(join(folder, 'templates'));
    await writeFile(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: made\nversion: 1.0.0\n');
    const template = (text: string) => writeFile(join(folder, 'templates', 'all.yaml'), text);
    await template(configMap('h1', { helm: 'yes' }));
    await helm('install', 'h', folder, '--server-side=false');
    await install('h', rendered(configMap('h1', { egctl: 'yes' })));
    expect((await client.get(builtInType('ConfigMap'), 'h1', namespace)).data).toEqual({ egctl: 'yes' });
    await template(configMap('h2', { helm: 'again' }));
    await helm('upgrade', 'h', folder);
    expect([await exists('h1'), await exists('h2')]).toEqual([false, true]);
    expect(await statuses('h')).toEqual(['1 superseded', '2 superseded', '3 deployed']);
    const result = await egctl(['uninstall', '--release-name', 'h', '-n', namespace]);
    expect(result).toMatchObject({ exitCode: 0, stdout: `release h is removed from namespace ${namespace}\n` });
    expect(await exists('h2')).toBe(false);
    expect(await statuses('h')).toEqual([]);
    const again = await egctl(['uninstall', '--release-name', 'h', '-n', namespace]);
    expect(again).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('no release h') });
  });

  it('tells before it begins what stands against it', async () => {
    await install('f', rendered(configMap('taken')));
    await client.create(builtInType('ConfigMap'), {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'stray', namespace },
    });
    const check = async (context: string, at: string) => {
      const world = { env: {}, cwd: process.cwd(), signal: new AbortController().signal };
      const as = await connectCluster({ kubeconfig, context, requestTimeoutMs: 10_000 }, world);
      const input = {
        release: { name: 'g', namespace: at },
        rendered: rendered(configMap('taken'), configMap('stray'), configMap('free')),
        crds: { wanted: [], live: new Map() },
        writes: 'missing',
        onlyCRDs: false,
        createNamespace: false,
      } as const;
      const findings = await preflight(input, clusterObjects(as, at));
      as.close();
      expect(findings.every(({ hint }) => hint !== '')).toBe(true);
      return findings.map(({ message }) => message);
    };
    expect(await check('admin', namespace)).toEqual([
      `ConfigMap ${namespace}/taken exists and belongs to the release ${namespace}/f`,
      `ConfigMap ${namespace}/stray exists and was made by something else than Helm`,
    ]);
    expect(await check('admin', 'nowhere')).toEqual(['the namespace nowhere does not exist']);
    expect(await check('viewer', namespace)).toEqual(
      ['secrets', 'configmaps'].flatMap((kind) =>
        ['create', 'patch'].map((verb) => `not allowed to ${verb} ${kind} in namespace ${namespace}`),
      ),
    );
  });

  it('waits for readiness, and gives up with the reason', async () => {
    const deployment = (name: string, selector: object) =>
      JSON.stringify({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name },
        spec: {
          selector: { matchLabels: { app: name } },
          template: {
            metadata: { labels: { app: name } },
            spec: { nodeSelector: selector, containers: [{ name: 'c', image: 'none' }] },
          },
        },
      });
    await install('w', rendered(deployment('quick', {})));
    await expect(install('x', rendered(deployment('stuck', { no: 'node' })), { timeoutMs: 1500 })).rejects.toThrow(
      /Deployment stuck: 0 of 1 pods are ready/,
    );
    expect(await statuses('x')).toEqual(['1 failed']);
  });

  it('runs hooks by weight and follows their delete policies', async () => {
    lines.length = 0;
    const hooks = [
      hookMap('late', 'pre-install', 5),
      hookMap('early', 'pre-install', -5, 'hook-succeeded'),
      hookMap('after', 'post-install', 0),
    ];
    const release = await install('c', rendered(configMap('c1'), ...hooks));
    expect(lines).toEqual(['created early', 'created late', 'created c1', 'created after']);
    expect(await exists('early')).toBe(false);
    expect(release.hooks?.map(({ name, last_run }) => [name, last_run.phase])).toEqual([
      ['late', 'Succeeded'],
      ['early', 'Succeeded'],
      ['after', 'Succeeded'],
    ]);
  });

  it.each([1, 2, 3, 4, 5])('completes an installation that ended at write %i', async (step) => {
    const name = `killed-${step}`;
    const chart = rendered(configMap(`${name}-1`), configMap(`${name}-2`), hookMap(`${name}-hook`, 'pre-install', 0));
    let writes = 0;
    const store = world().store;
    const die = async <T>(work: () => Promise<T>): Promise<T> => {
      // From here on nothing reaches the cluster, as after SIGKILL.
      if (++writes >= step) throw new Error('killed');
      return work();
    };
    const cluster = clusterObjects(client, namespace);
    const killed: Partial<InstallWorld> = {
      store: { ...store, create: (r) => die(() => store.create(r)), update: (r) => die(() => store.update(r)) },
      cluster: { ...cluster, apply: (o, options) => die(() => cluster.apply(o, options)) },
    };
    await expect(install(name, chart, killed)).rejects.toThrow('killed');
    await install(name, chart);
    expect([await exists(`${name}-1`), await exists(`${name}-2`)]).toEqual([true, true]);
    expect((await statuses(name)).at(-1)).toMatch(/deployed$/);
    expect((await statuses(name)).slice(0, -1).every((line) => line.endsWith('failed'))).toBe(true);
    expect(await helm('status', name)).toContain('STATUS: deployed');
    await helm('uninstall', name);
    expect([await exists(`${name}-1`), await exists(`${name}-2`)]).toEqual([false, false]);
  });

  it('puts a failed upgrade back, and removes a failed first installation', async () => {
    const broken = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: Not_A_Name';
    await install('d', rendered(configMap('d1', { k: 'old' })));
    await expect(install('d', rendered(configMap('d0'), configMap('d1', { k: 'new' }), broken))).rejects.toThrow(
      /Not_A_Name/,
    );
    expect(await putBack({ name: 'd', namespace }, world())).toContain('revision 1');
    expect((await client.get(builtInType('ConfigMap'), 'd1', namespace)).data).toEqual({ k: 'old' });
    expect(await exists('d0')).toBe(false);
    expect(await statuses('d')).toEqual(['1 superseded', '2 failed', '3 deployed']);

    await expect(install('e', rendered(configMap('e1'), broken))).rejects.toThrow();
    await putBack({ name: 'e', namespace }, world());
    expect(await exists('e1')).toBe(false);
    expect(await statuses('e')).toEqual([]);
  });
});
