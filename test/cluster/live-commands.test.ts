import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { KubernetesClient } from '../../src/kubernetes/kubernetes-client.ts';
import { readResources } from '../../src/kubernetes/read-resources.ts';
import { type FakeAdmin, startFakeAdmin } from '../envoy/fake-admin.ts';
import { bundleEntries } from './bundle-entries.ts';
import {
  adminClient,
  applyObject,
  egctl,
  ensureNamespace,
  forwardPort,
  installOpenCrds,
  kubeconfig,
  podObject,
  proxyPodObject,
  runPods,
} from './cluster-fixture.ts';
import { gatewayObjects, routeObject } from './gateway-objects.ts';
import { type RealEnvoy, startEnvoy } from './real-envoy.ts';

const system = 'envoy-gateway-system';
const program = fileURLToPath(new URL('../../bin/egctl.js', import.meta.url));
const built = fileURLToPath(new URL('../../dist/egctl.cjs', import.meta.url));

describe.skipIf(kubeconfig === '')('commands against a cluster and a real Envoy', () => {
  let client: KubernetesClient;
  let envoy: RealEnvoy | undefined;
  let controller: FakeAdmin;
  let folder: string;

  beforeAll(async () => {
    client = await adminClient();
    folder = await mkdtemp(join(tmpdir(), 'egctl-live-'));
    envoy = await startEnvoy();
    if (envoy === undefined) throw new Error('the cluster suite needs Envoy: see test/setup/fetch-envoy.mjs');
    controller = await startFakeAdmin({
      '/api/config_dump?resource=gateway': JSON.stringify({
        resources: [{ kind: 'Gateway', apiVersion: 'v1', metadata: { name: 'eg', namespace: 'default' } }],
        totalCount: 1,
      }),
      '/rlconfig': 'eg.default: unit=HOUR requests_per_unit=3',
    });
    await Promise.all([ensureNamespace(client, system), installOpenCrds(client, ['UDPRoute'])]);
    await forwardPort(client, { namespace: system }, 19000, envoy.adminPort);
    await runPods(client, [
      proxyPodObject('proxy-1', system),
      proxyPodObject('proxy-2', system),
      podObject('controller-1', system, { 'control-plane': 'envoy-gateway' }, ['envoy-gateway']),
      podObject(
        'ratelimit-1',
        system,
        {
          'app.kubernetes.io/name': 'envoy-ratelimit',
          'app.kubernetes.io/component': 'ratelimit',
          'app.kubernetes.io/managed-by': 'envoy-gateway',
        },
        ['envoy-ratelimit'],
      ),
    ]);
    await forwardPort(client, { namespace: system, name: 'controller-1' }, 19000, controller.port);
    await forwardPort(client, { namespace: system, name: 'ratelimit-1' }, 6070, controller.port);
    await prepareExec(client);
    for (const object of gatewayObjects) await applyObject(client, object);
  });

  afterAll(async () => {
    client?.close();
    await envoy?.stop();
    await controller?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it('version asks controllers and proxies', async () => {
    const { stdout, exitCode, stderr } = await egctl(['version']);
    expect(stderr).toBe('');
    const versions = parse(stdout);
    expect(versions.server).toEqual([
      {
        Namespace: system,
        Name: 'controller-1',
        envoyGatewayVersion: 'v1.9.0',
        gatewayAPIVersion: 'v1.6.1',
        envoyProxyVersion: '',
        gitCommitID: 'abc',
        golangVersion: '',
      },
    ]);
    expect(
      versions.proxies.map((p: { Name: string; envoyVersion: string }) => [
        p.Name,
        /^1\.\d+\.\d+$/.test(p.envoyVersion),
      ]),
    ).toEqual([
      ['proxy-1', true],
      ['proxy-2', true],
    ]);
    expect(exitCode).toBe(0);
  });

  it.each(['bootstrap', 'cluster', 'endpoint', 'listener', 'route', 'secret'])('config proxy %s', async (section) => {
    const table = await egctl(['config', 'proxy', section, 'proxy-1']);
    expect(table).toMatchObject({ exitCode: 0, stderr: '' });
    const json = await egctl(['config', section, 'gateway/eg', '-o', 'json']);
    const value = JSON.parse(json.stdout);
    expect(Object.keys(value[system])).toEqual(['proxy-1', 'proxy-2']);
    const yaml = await egctl(['config', section, 'proxy-1', '-o', 'yaml']);
    expect(parse(yaml.stdout)[system]['proxy-1']['@type']).toBe(value[system]['proxy-1']['@type']);
  });

  it('config shows what the proxy has been given', async () => {
    const listener = await egctl(['config', 'listener', 'proxy-1']);
    expect(listener.stdout).toMatch(/default\/eg\/http +127\.0\.0\.1 +\d+ +HTTP +- +Route: default\/eg\/http +active/);
    const route = await egctl(['config', 'route', 'proxy-1', '--host', 'www.example.com', '--path', '/api/x']);
    expect(route.stdout).toContain('httproute/default/backend/rule/0');
    const endpoint = await egctl(['config', 'endpoint', 'proxy-1', '--port', '9']);
    expect(endpoint.stdout).toMatch(/127\.0\.0\.1:9 +\w+ +1 +0 +zone-1 +httproute/);
    const all = await egctl(['config', 'all', '-A']);
    expect(all.stdout).toContain(`${system}/proxy-2`);
  });

  it('config envoy-gateway and envoy-ratelimit', async () => {
    const gateways = await egctl(['config', 'gateway', 'gateway', '-o', 'json']);
    expect(JSON.parse(gateways.stdout)[system]['controller-1'][0].metadata.name).toBe('eg');
    const disabled = await egctl(['config', 'envoy-ratelimit']);
    expect(disabled).toMatchObject({ exitCode: 1, stdout: '' });
    const settings =
      'kind: EnvoyGateway\napiVersion: gateway.envoyproxy.io/v1alpha1\nrateLimit:\n  backend:\n    type: Redis\n    redis: {url: redis}\n';
    await applyObject(client, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'envoy-gateway-config', namespace: system },
      data: { 'envoy-gateway.yaml': settings },
    });
    expect((await egctl(['config', 'envoy-ratelimit'])).stdout).toContain('requests_per_unit=3');
  });

  it('x status in every format', async () => {
    const table = await egctl(['x', 'status', 'gateway', '-A']);
    expect(table.stdout).toBe(
      'NAMESPACE   NAME      TYPE         STATUS    REASON\ndefault     eg        Programmed   True      Programmed\n                      Accepted     True      Accepted\n',
    );
    const all = await egctl(['x', 'status', 'all', '-v']);
    expect(all.stderr).toBe('skipping UDPRoute: CRD not installed in cluster\n');
    expect(all.stdout).toContain('httproute/backend');
    const alone = await egctl(['x', 'status', 'udproute']);
    expect(alone.exitCode).toBe(1);
    const json = JSON.parse((await egctl(['x', 'status', 'xroute', '-o', 'json'])).stdout);
    expect(json.items.map((item: { metadata: { name: string } }) => item.metadata.name)).toEqual(['backend']);
    expect((await egctl(['x', 'status', 'gtw', '-o', 'name'])).stdout).toBe('gateway.gateway.networking.k8s.io/eg\n');
    const tree = (await egctl(['x', 'status', 'gateway', '-o', 'tree'])).stdout;
    expect(tree.split('\n').slice(0, 4)).toEqual([
      'Gateway default/eg ✓ 10.0.0.1',
      '└─ listener http HTTP:80 ✓',
      '   └─ HTTPRoute default/backend ✗ ResolvedRefs is False (BackendNotFound) for gateway/eg',
      '      └─ rule 0 -> Service default/backend:3000',
    ]);
  });

  it('x status --wait ends when the status comes, and at the limit', async () => {
    const late = await egctl(['x', 'status', 'httproute', 'backend', '--wait', '--timeout', '1s']);
    expect(late.exitCode).toBe(1);
    expect(late.stderr).toContain('BackendNotFound');
    const waiting = egctl(['x', 'status', 'httproute', 'backend', '--wait', '--timeout', '20s']);
    setTimeout(() => void applyObject(client, routeObject('True', 'ResolvedRefs')), 500);
    expect((await waiting).exitCode).toBe(0);
  });

  it('x stats, x log', async () => {
    const table = await egctl(['x', 'stats', 'envoy-proxy', 'proxy-1']);
    expect(table.stdout).toMatch(/listeners active +1/);
    const prom = await egctl(['x', 'stats', 'envoy-proxy', 'gateway/eg', '-o', 'prom']);
    expect(prom.stdout).toContain(`${system}/proxy-1:\n# TYPE`);
    const json = JSON.parse(
      (await egctl(['x', 'stats', 'envoy-proxy', 'proxy-1', '-t', 'clusters', '-o', 'json'])).stdout,
    );
    expect(JSON.parse(json[`${system}/proxy-1`]).cluster_statuses).toHaveLength(1);
    expect((await egctl(['x', 'stats', 'envoy-proxy', 'proxy-1', '-t', 'clusters'])).stdout).toContain('127.0.0.1:9');
    const log = await egctl(['x', 'log', 'envoy-proxy', 'proxy-1', '--level', 'http:debug,router:trace']);
    expect(log.stdout).toMatch(/proxy-1 +http +debug\n.*proxy-1 +router +trace\n$/);
    const reset = await egctl(['x', 'log', 'envoy-proxy', 'proxy-1', '--reset', '-o', 'json']);
    expect(JSON.parse(reset.stdout)[`${system}/proxy-1`].http).toBe('warning');
    expect((await egctl(['x', 'log', 'envoy-proxy', 'proxy-1', '--level', 'htp:debug'])).stderr).toContain(
      'no component "htp"',
    );
  });

  it('x dashboard keeps a tunnel until it is interrupted', async () => {
    const interrupt = new AbortController();
    const [port] = await (await import('./control-plane/start.ts')).freePorts(1);
    const running = egctl(['x', 'dashboard', 'envoy-proxy', 'gateway/eg', '--no-open', '--port', String(port)], {
      signal: interrupt.signal,
    });
    await (await import('./control-plane/start.ts')).poll(
      'the tunnel',
      async () => (await fetch(`http://localhost:${port}/ready`)).ok,
    );
    expect((await fetch(`http://localhost:${port}/server_info`)).ok).toBe(true);
    interrupt.abort();
    expect(await running).toMatchObject({ exitCode: 0, stdout: `http://localhost:${port}\n` });
  });

  it('x collect writes a bundle that config reads', async () => {
    const result = await egctl(['x', 'collect', '-o', 'bundle', '--envoy-proxy-namespaces', 'default'], {
      cwd: folder,
    });
    const file = join(folder, 'bundle.tar.gz');
    expect(result.stdout).toBe(`${file}\n`);
    const entries = await bundleEntries(file);
    expect([...entries.keys()]).toEqual(
      expect.arrayContaining([
        'bundle/manifest.json',
        'bundle/cluster-resources/gateways.gateway.networking.k8s.io/default.yaml',
        'bundle/cluster-resources/gatewayclasses.gateway.networking.k8s.io.yaml',
        `bundle/cluster-resources/pods/${system}.yaml`,
        `bundle/config-dumps/${system}/proxy-1.json`,
        'bundle/prometheus-metrics/error.log',
      ]),
    );
    expect([...entries.values()].join('')).not.toContain('hidden-value');
    expect(entries.get(`bundle/config-dumps/${system}/proxy-1.json`)).not.toContain('SecretsConfigDump');
    const manifest = JSON.parse(entries.get('bundle/manifest.json') ?? '');
    expect(manifest.entries.length).toBeGreaterThan(5);
    const again = await egctl(['config', 'listener', '-f', file, '-o', 'json']);
    expect(Object.keys(JSON.parse(again.stdout)[system])).toEqual(['proxy-1', 'proxy-2']);
  });

  it('goes through the proxy of the kubeconfig, tunnels too', async () => {
    const connects: string[] = [];
    const proxy = createServer().on('connect', (request, socket, head) => {
      connects.push(request.url ?? '');
      const upstream = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.write(head);
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on('error', () => socket.destroy());
      socket.on('error', () => upstream.destroy());
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const config = JSON.parse(await readFile(kubeconfig, 'utf8'));
    config.clusters[0].cluster['proxy-url'] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const file = join(folder, 'proxied');
    await writeFile(file, JSON.stringify(config));
    const result = await egctl(['config', 'listener', 'proxy-1'], { kubeconfig: file });
    proxy.close();
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
    expect(connects.length).toBeGreaterThanOrEqual(2);
  });

  it.skipIf(!existsSync(built))('the built program reaches clusters too, in a second', async () => {
    const start = performance.now();
    const env = { ...process.env, KUBECONFIG: kubeconfig };
    const { stdout } = await promisify(execFile)(process.execPath, [program, 'config', 'listener', 'gateway/eg'], {
      env,
    });
    expect(stdout.trim().split('\n')).toHaveLength(3);
    console.log(`config listener of the built program: ${(performance.now() - start).toFixed(0)} ms`);
    const collected = await promisify(execFile)(
      process.execPath,
      [program, 'x', 'collect', '-o', join(folder, 'built')],
      { env },
    ).catch((error: { stdout: string }) => error);
    expect(existsSync(collected.stdout.trim())).toBe(true);
  });

  it('completes live names', async () => {
    const { stdout } = await egctl(['__complete', '--', 'config', 'listener', '--kubeconfig', kubeconfig, '']);
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(['proxy-1', 'gateway/eg', ':4']));
    const contexts = await egctl([
      '__complete',
      '--',
      'config',
      'listener',
      '--kubeconfig',
      kubeconfig,
      '--context',
      'ad',
    ]);
    expect(contexts.stdout).toBe('admin\n:4\n');
  });

  it('x translate --from cluster translates what is there', async () => {
    const result = await egctl([
      'x',
      'translate',
      '--from',
      'cluster',
      '--from-namespace',
      'default',
      '--to',
      'xds',
      '-t',
      'all',
      '-o',
      'json',
    ]);
    expect(result.stderr).not.toContain('could not be read');
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toContain('"default/eg/http"');
  });

  it('reads the resources of the translation', async () => {
    const { objects, absentKinds, unread } = await readResources(client, {
      namespaces: ['default'],
      controllerNamespace: system,
    });
    expect(objects.map((o) => o.kind)).toEqual(
      expect.arrayContaining(['EnvoyGateway', 'GatewayClass', 'Gateway', 'HTTPRoute', 'Namespace']),
    );
    expect(absentKinds).toEqual(expect.arrayContaining(['UDPRoute', 'ServiceImport']));
    expect(unread).toEqual([]);
    const viewer = await adminClient();
    expect((await readResources(viewer, { namespaces: ['none'] })).objects.filter((o) => o.kind === 'Gateway')).toEqual(
      [],
    );
    viewer.close();
  });
});

/** Makes `exec` into the controller run a script that prints what its version command prints. */
async function prepareExec(client: KubernetesClient): Promise<void> {
  const script = join(dirname(kubeconfig), 'scripts', 'envoy-gateway');
  await mkdir(dirname(script), { recursive: true });
  await writeFile(
    script,
    `#!/bin/sh\necho '{"envoyGatewayVersion":"v1.9.0","gatewayAPIVersion":"v1.6.1","gitCommitID":"abc"}'\n`,
  );
  await chmod(script, 0o755);
  await applyObject(client, {
    apiVersion: 'kwok.x-k8s.io/v1alpha1',
    kind: 'Exec',
    metadata: { name: 'controller-1', namespace: system },
    spec: { execs: [{ containers: ['envoy-gateway'], local: {} }] },
  });
}
