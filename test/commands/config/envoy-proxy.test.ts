import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { envoyProxyCommand } from '../../../src/commands/config/envoy-proxy.ts';
import { startFakeAdmin } from '../../envoy/fake-admin.ts';
import { smallDump } from '../../envoy/small-dump.ts';
import { type FakeCluster, proxyPod, startFakeApiServer } from '../../kubernetes/fake-api-server.ts';
import { commandAt, runCommand } from '../run-command.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function cluster(setting: Partial<FakeCluster>, dump: string = JSON.stringify(smallDump)) {
  const admin = await startFakeAdmin({ '/config_dump': dump });
  const server = await startFakeApiServer({ objects: [proxyPod('eg-1')], forward: () => admin.port, ...setting });
  closers.push(admin.close, server.close);
  return { admin, server };
}

const listener = commandAt(envoyProxyCommand, 'listener');

describe('config envoy-proxy', () => {
  it('prints a table by default', async () => {
    const { server } = await cluster({});
    const result = await runCommand(listener, [], { kubeconfig: server.kubeconfig });
    expect(result.stdout.split('\n')[0]).toMatch(/^NAME +ADDRESS +PORT +TYPE +SNI +DESTINATION +STATE$/);
    expect(result.stdout).toContain('Route: default/eg/http');
    expect(result.exitCode).toBe(0);
  });

  it('prints namespace, pod and dump as JSON in protobuf spelling', async () => {
    const { server, admin } = await cluster({});
    const result = await runCommand(listener, ['eg-1'], { kubeconfig: server.kubeconfig, output: 'json' });
    const value = JSON.parse(result.stdout);
    expect(Object.keys(value)).toEqual(['envoy-gateway-system']);
    expect(value['envoy-gateway-system']['eg-1']['@type']).toMatch(/ListenersConfigDump$/);
    expect(value['envoy-gateway-system']['eg-1'].dynamicListeners[0].activeState.listener.name).toBe('default/eg/http');
    expect(admin.requests).toEqual(['GET /config_dump?mask=version_info,static_listeners,dynamic_listeners']);
  });

  it('finds the proxies of a Gateway', async () => {
    const labels = {
      'gateway.envoyproxy.io/owning-gateway-name': 'eg',
      'gateway.envoyproxy.io/owning-gateway-namespace': 'default',
    };
    const { server } = await cluster({ objects: [proxyPod('a', 'x', labels), proxyPod('b', 'x')] });
    const result = await runCommand(listener, ['gateway/eg'], { kubeconfig: server.kubeconfig, output: 'json' });
    expect(Object.keys(JSON.parse(result.stdout).x)).toEqual(['a']);
  });

  it('finds the proxies of merged Gateways by their class', async () => {
    const gateway = {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'eg', namespace: 'default' },
      spec: { gatewayClassName: 'merged' },
    };
    const pod = proxyPod('a', 'x', { 'gateway.envoyproxy.io/owning-gatewayclass': 'merged' });
    const { server } = await cluster({ objects: [gateway, pod] });
    const result = await runCommand(listener, ['gateway/default/eg'], {
      kubeconfig: server.kubeconfig,
      output: 'json',
    });
    expect(Object.keys(JSON.parse(result.stdout).x)).toEqual(['a']);
  });

  it('keeps what the others answered when one pod hangs, one refuses and one does not run', async () => {
    const admin = await startFakeAdmin({ '/config_dump': JSON.stringify(smallDump) });
    const server = await startFakeApiServer({
      objects: [
        proxyPod('good'),
        proxyPod('hangs'),
        proxyPod('refuses'),
        proxyPod('pending', undefined, {}, 'Pending'),
      ],
      forward: (pod) => (pod === 'hangs' ? 'hang' : pod === 'refuses' ? undefined : admin.port),
    });
    closers.push(admin.close, server.close);
    const start = Date.now();
    const result = await runCommand(listener, [], {
      kubeconfig: server.kubeconfig,
      output: 'json',
      'request-timeout': '1s',
    });
    expect(Date.now() - start).toBeLessThan(3_000);
    expect(result.exitCode).toBe(1);
    expect(Object.keys(JSON.parse(result.stdout)['envoy-gateway-system'])).toEqual(['good']);
    const lines = result.stderr.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/hangs: .*within 1 s/);
    expect(lines[1]).toMatch(/pending.*Pending/);
    expect(lines[2]).toMatch(/refuses: .*19000/);
  });

  it('says which verb on which resource is forbidden', async () => {
    const body = JSON.stringify({ kind: 'Status', message: 'forbidden' });
    const { server } = await cluster({
      answer: (method) => (method === 'UPGRADE' ? { status: 403, body } : undefined),
    });
    const result = await runCommand(listener, [], { kubeconfig: server.kubeconfig });
    expect(result.exitCode).toBe(1);
    expect(result.error?.message).toContain('create pods/portforward');
  });

  it('reports a tunnel that is cut in the middle of an answer', async () => {
    const admin = await startFakeAdmin({
      '/config_dump': (response) => {
        response.writeHead(200, { 'Content-Length': 1000 });
        response.write('{');
        setTimeout(() => response.destroy(), 50);
      },
    });
    const server = await startFakeApiServer({ objects: [proxyPod('eg-1')], forward: () => admin.port });
    closers.push(admin.close, server.close);
    const result = await runCommand(listener, [], { kubeconfig: server.kubeconfig });
    expect(result.exitCode).toBe(1);
    expect(result.error?.message).toContain('cut');
  });

  it('has no pods', async () => {
    const { server } = await cluster({ objects: [] });
    expect((await runCommand(listener, [], { kubeconfig: server.kubeconfig })).exitCode).toBe(1);
    const all = await runCommand(listener, [], {
      kubeconfig: server.kubeconfig,
      'all-namespaces': true,
      output: 'json',
    });
    expect(all).toMatchObject({ exitCode: 0, stdout: '{}\n' });
  });

  it('filters rows and JSON alike', async () => {
    const { server } = await cluster({});
    const flags = { kubeconfig: server.kubeconfig, port: 1 };
    expect((await runCommand(listener, [], flags)).stdout.trim().split('\n')).toHaveLength(1);
    const json = JSON.parse((await runCommand(listener, [], { ...flags, output: 'json' })).stdout);
    expect(json['envoy-gateway-system']['eg-1'].dynamicListeners).toEqual([]);
  });

  it('reads saved dumps and its own output', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'egctl-'));
    closers.push(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'dump.json'), JSON.stringify(smallDump));
    const all = commandAt(envoyProxyCommand, 'all');
    const first = await runCommand(all, [], { file: 'dump.json', output: 'json' }, { cwd: folder });
    await writeFile(join(folder, 'again.json'), first.stdout);
    const second = await runCommand(all, [], { file: 'again.json', output: 'json' }, { cwd: folder });
    expect(second.stdout).toBe(first.stdout);
    const missing = await runCommand(all, [], { file: 'none.json' }, { cwd: folder });
    expect(missing.error?.message).toContain('no such file');
  });

  it('asks an admin interface at a URL', async () => {
    const { admin } = await cluster({});
    const route = commandAt(envoyProxyCommand, 'route');
    const result = await runCommand(route, [], { admin: admin.url, host: 'www.example.com', path: '/api' });
    expect(result.stdout).toContain('httproute/default/backend/rule/0');
    const none = await runCommand(route, [], { admin: 'http://127.0.0.1:1' });
    expect(none.exitCode).toBe(1);
  });

  it('hides private keys', async () => {
    const { admin } = await cluster({});
    const secret = commandAt(envoyProxyCommand, 'secret');
    for (const output of ['table', 'json', 'yaml']) {
      const result = await runCommand(secret, [], { admin: admin.url, output });
      expect(result.stdout).toContain('default/eg-cert');
      expect(result.stdout).not.toContain(Buffer.from('very private').toString('base64'));
    }
  });
});
