import { afterEach, describe, expect, it } from 'vitest';
import { ClusterError } from '../../src/kubernetes/cluster-error.ts';
import { connectCluster } from '../../src/kubernetes/connect.ts';
import { execInPod } from '../../src/kubernetes/exec.ts';
import { fetchPort } from '../../src/kubernetes/fetch-port.ts';
import type { KubernetesClient } from '../../src/kubernetes/kubernetes-client.ts';
import { readResources } from '../../src/kubernetes/read-resources.ts';
import { builtInType } from '../../src/kubernetes/resource-types.ts';
import { type FakeCluster, type FakeObject, startFakeApiServer } from './fake-api-server.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function client(
  cluster: Partial<FakeCluster>,
  options: { timeoutMs?: number; signal?: AbortSignal } = {},
): Promise<{ client: KubernetesClient; requests: readonly string[] }> {
  const server = await startFakeApiServer({ objects: [], ...cluster });
  const world = { env: {}, cwd: '/', signal: options.signal ?? new AbortController().signal };
  const connected = await connectCluster(
    { kubeconfig: server.kubeconfig, requestTimeoutMs: options.timeoutMs ?? 5_000 },
    world,
  );
  closers.push(() => connected.close(), server.close);
  return { client: connected, requests: server.requests };
}

const pod = builtInType('Pod');
const object = (kind: string, apiVersion: string, name: string, namespace?: string): FakeObject => ({
  kind,
  apiVersion,
  metadata: { name, ...(namespace ? { namespace } : {}) },
});

async function failure(promise: Promise<unknown>): Promise<ClusterError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ClusterError)) throw new Error(`expected a ClusterError, not ${String(error)}`);
  return error;
}

describe('KubernetesClient', () => {
  it('reads a list page by page', async () => {
    const pages: Record<string, object> = {
      first: { items: [{ metadata: { name: 'a' } }], metadata: { continue: 'more' } },
      more: { items: [{ metadata: { name: 'b' } }], metadata: {} },
    };
    const answer = (_method: string, path: string) => {
      const token = new URL(path, 'http://x').searchParams.get('continue') ?? 'first';
      return { status: 200, body: JSON.stringify(pages[token]) };
    };
    const { client: api } = await client({ answer });
    const pods = await api.list(pod, { namespace: 'n' });
    expect(pods.map((p) => [p.kind, p.apiVersion, p.metadata.name])).toEqual([
      ['Pod', 'v1', 'a'],
      ['Pod', 'v1', 'b'],
    ]);
  });

  it.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [422, 'invalid'],
    [500, 'server'],
  ])('maps %i to %s', async (status, kind) => {
    const { client: api } = await client({ answer: () => ({ status, body: '{"message":"why"}' }) });
    expect((await failure(api.get(pod, 'x', 'n'))).kind).toBe(kind);
  });

  it('names verb and resource of what is forbidden', async () => {
    const { client: api } = await client({ answer: () => ({ status: 403, body: 'no' }) });
    const error = await failure(api.list(builtInType('Gateway'), { namespace: 'n' }));
    expect(error.message).toBe('not allowed to list gateways.gateway.networking.k8s.io in namespace n');
    expect(error.hint).toContain('"list"');
  });

  it('ends at the time limit and at an interrupt', async () => {
    const { client: slow } = await client({ answer: () => 'hang' }, { timeoutMs: 100 });
    expect((await failure(slow.list(pod))).kind).toBe('timeout');
    const interrupt = new AbortController();
    const { client: stopped } = await client({ answer: () => 'hang' }, { signal: interrupt.signal });
    setTimeout(() => interrupt.abort(), 50);
    expect((await failure(stopped.list(pod))).kind).toBe('cancelled');
  });

  it('does not mistake another server for an API server', async () => {
    const { client: api } = await client({ answer: () => ({ status: 200, body: '<html>' }) });
    expect((await failure(api.list(pod))).message).toContain('"<html>"');
  });

  it('finds, and deletes what is not there', async () => {
    const { client: api } = await client({ objects: [object('Pod', 'v1', 'a', 'n')] });
    expect((await api.find(pod, 'a', 'n'))?.metadata.name).toBe('a');
    expect(await api.find(pod, 'b', 'n')).toBeUndefined();
    expect(await api.delete(pod, 'b', { namespace: 'n' })).toBe(false);
  });
});

describe('execInPod', () => {
  const request = { namespace: 'n', pod: 'p', container: 'c', command: ['x'], timeoutMs: 2_000 };

  it('collects output and exit code', async () => {
    const failed = {
      status: 'Failure',
      reason: 'NonZeroExitCode',
      details: { causes: [{ reason: 'ExitCode', message: '3' }] },
    };
    const { client: api } = await client({ exec: () => ({ stdout: 'out', stderr: 'err', status: failed }) });
    expect(await execInPod(api, request)).toEqual({ stdout: 'out', stderr: 'err', exitCode: 3 });
    const { client: fine } = await client({ exec: () => ({ stdout: 'out', status: { status: 'Success' } }) });
    expect((await execInPod(fine, request)).exitCode).toBe(0);
  });

  it('fails when the command cannot be started', async () => {
    const { client: api } = await client({ exec: () => ({ status: { status: 'Failure', message: 'no such file' } }) });
    expect((await failure(execInPod(api, request))).message).toContain('no such file');
  });
});

describe('fetchPort', () => {
  const target = { namespace: 'n', pod: 'p', port: 19000 };

  it.each([
    ['the hand-shake', { answer: (method: string) => (method === 'UPGRADE' ? ('hang' as const) : undefined) }],
    ['the answer', { forward: () => 'hang' as const }],
  ])('ends at an interrupt while waiting for %s', async (_, cluster) => {
    const interrupt = new AbortController();
    const { client: api } = await client(cluster, { signal: interrupt.signal });
    const start = Date.now();
    setTimeout(() => interrupt.abort(), 50);
    await failure(fetchPort(api, target, { path: '/', timeoutMs: 10_000 }));
    expect(Date.now() - start).toBeLessThan(3_000);
  });

  it('ends at the time limit while waiting for the hand-shake', async () => {
    const { client: api } = await client(
      { answer: (method) => (method === 'UPGRADE' ? 'hang' : undefined) },
      { timeoutMs: 100 },
    );
    expect((await failure(fetchPort(api, target, { path: '/', timeoutMs: 100 }))).kind).toBe('timeout');
  });
});

describe('readResources', () => {
  const objects = [
    object('GatewayClass', 'gateway.networking.k8s.io/v1', 'eg'),
    object('Gateway', 'gateway.networking.k8s.io/v1', 'a', 'one'),
    object('Gateway', 'gateway.networking.k8s.io/v1', 'b', 'two'),
    object('Secret', 'v1', 's', 'one'),
    object('TCPRoute', 'gateway.networking.k8s.io/v1alpha2', 'old', 'one'),
  ];

  it('reads all kinds, older versions too, and tells absent ones', async () => {
    const answer = (_method: string, path: string) =>
      /\/v1\/(.*\/)?tcproutes/.test(path) ? { status: 404, body: '' } : undefined;
    const { client: api } = await client({ objects, answer, absent: ['ServiceImport'] });
    const result = await readResources(api);
    expect(result.objects.map((o) => o.metadata.name)).toEqual(['eg', 'a', 'b', 'old', 's']);
    expect(result.absentKinds).toEqual(['ServiceImport']);
  });

  it('narrows to namespaces and goes on without what is forbidden', async () => {
    const answer = (_method: string, path: string) =>
      path.includes('secrets') ? { status: 403, body: '' } : undefined;
    const { client: api } = await client({ objects, answer });
    const result = await readResources(api, { namespaces: ['two'] });
    expect(result.objects.map((o) => o.metadata.name)).toEqual(['eg', 'b']);
    expect(result.unread).toEqual([
      { kind: 'Secret', namespace: 'two', reason: 'not allowed to list secrets in namespace two' },
    ]);
  });
});
