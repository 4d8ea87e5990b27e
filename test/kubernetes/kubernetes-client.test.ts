import { describe, expect, it } from 'vitest';
import { builtInType } from '../../src/kubernetes/resource-types.ts';
import { bareObject, clusterFailure, connectedClient } from './connected-client.ts';

const pod = builtInType('Pod');

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
    const { client: api } = await connectedClient({ answer });
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
    const { client: api } = await connectedClient({ answer: () => ({ status, body: '{"message":"why"}' }) });
    expect((await clusterFailure(api.get(pod, 'x', 'n'))).kind).toBe(kind);
  });

  it('names verb and resource of what is forbidden', async () => {
    const { client: api } = await connectedClient({ answer: () => ({ status: 403, body: 'no' }) });
    const error = await clusterFailure(api.list(builtInType('Gateway'), { namespace: 'n' }));
    expect(error.message).toBe('not allowed to list gateways.gateway.networking.k8s.io in namespace n');
    expect(error.hint).toContain('"list"');
  });

  it('ends at the time limit and at an interrupt', async () => {
    const { client: slow } = await connectedClient({ answer: () => 'hang' }, { timeoutMs: 100 });
    expect((await clusterFailure(slow.list(pod))).kind).toBe('timeout');
    const interrupt = new AbortController();
    const { client: stopped } = await connectedClient({ answer: () => 'hang' }, { signal: interrupt.signal });
    setTimeout(() => interrupt.abort(), 50);
    expect((await clusterFailure(stopped.list(pod))).kind).toBe('cancelled');
  });

  it('does not mistake another server for an API server', async () => {
    const { client: api } = await connectedClient({ answer: () => ({ status: 200, body: '<html>' }) });
    expect((await clusterFailure(api.list(pod))).message).toContain('"<html>"');
  });

  it('addresses what it writes, and how', async () => {
    const { client: api, requests } = await connectedClient({ answer: () => ({ status: 200, body: '{}' }) });
    const one = bareObject('Pod', 'v1', 'a b', 'n');
    await api.create(pod, one, { dryRun: true });
    await api.apply(pod, one, { fieldManager: 'me', force: true, dryRun: true });
    await api.replace(pod, one);
    await api.mergePatch(pod, 'a', {}, { namespace: 'n', subresource: 'status' });
    await api.delete(pod, 'a', { namespace: 'n' });
    expect(requests).toEqual([
      'POST /api/v1/namespaces/n/pods?dryRun=All',
      'PATCH /api/v1/namespaces/n/pods/a%20b?fieldManager=me&fieldValidation=Ignore&force=true&dryRun=All',
      'PUT /api/v1/namespaces/n/pods/a%20b',
      'PATCH /api/v1/namespaces/n/pods/a/status',
      'DELETE /api/v1/namespaces/n/pods/a',
    ]);
  });

  it('narrows lists by selectors', async () => {
    const { client: api, requests } = await connectedClient();
    await api.list(pod, { labelSelector: 'a=b', fieldSelector: 'metadata.name=x' });
    expect(requests).toEqual(['GET /api/v1/pods?limit=500&labelSelector=a%3Db&fieldSelector=metadata.name%3Dx']);
  });

  it('finds, and deletes what is not there', async () => {
    const { client: api } = await connectedClient({ objects: [bareObject('Pod', 'v1', 'a', 'n')] });
    expect((await api.find(pod, 'a', 'n'))?.metadata.name).toBe('a');
    expect(await api.find(pod, 'b', 'n')).toBeUndefined();
    expect(await api.delete(pod, 'b', { namespace: 'n' })).toBe(false);
  });
});
