import { describe, expect, it } from 'vitest';
import { readResources } from '../../src/kubernetes/read-resources.ts';
import { bareObject, connectedClient } from './connected-client.ts';

describe('readResources', () => {
  const objects = [
    bareObject('GatewayClass', 'gateway.networking.k8s.io/v1', 'eg'),
    bareObject('Gateway', 'gateway.networking.k8s.io/v1', 'a', 'one'),
    bareObject('Gateway', 'gateway.networking.k8s.io/v1', 'b', 'two'),
    bareObject('Secret', 'v1', 's', 'one'),
    bareObject('TCPRoute', 'gateway.networking.k8s.io/v1alpha2', 'old', 'one'),
  ];

  it('reads all kinds, older versions too, and tells absent ones', async () => {
    const answer = (_method: string, path: string) =>
      /\/v1\/(.*\/)?tcproutes/.test(path) ? { status: 404, body: '' } : undefined;
    const { client: api } = await connectedClient({ objects, answer, absent: ['ServiceImport'] });
    const result = await readResources(api);
    expect(result.objects.map((o) => o.metadata.name)).toEqual(['eg', 'a', 'b', 'old', 's']);
    expect(result.absentKinds).toEqual(['ServiceImport']);
  });

  it('narrows to namespaces and goes on without what is forbidden', async () => {
    const answer = (_method: string, path: string) =>
      path.includes('secrets') ? { status: 403, body: '' } : undefined;
    const { client: api } = await connectedClient({ objects, answer });
    const result = await readResources(api, { namespaces: ['two'] });
    expect(result.objects.map((o) => o.metadata.name)).toEqual(['eg', 'b']);
    expect(result.unread).toEqual([
      { kind: 'Secret', namespace: 'two', reason: 'not allowed to list secrets in namespace two' },
    ]);
  });

  it('returns kinds in one order, each object without its managed fields', async () => {
    const managed = {
      ...bareObject('Secret', 'v1', 's', 'one'),
      metadata: { name: 's', namespace: 'one', managedFields: [] },
    };
    const { client: api } = await connectedClient({ objects: [managed, ...objects.slice(0, 2)] });
    const result = await readResources(api);
    expect(result.objects.map((o) => o.kind)).toEqual(['GatewayClass', 'Gateway', 'Secret']);
    expect(result.objects.at(-1)?.metadata).toEqual({ name: 's', namespace: 'one' });
  });

  it.each([
    ['apiVersion: gateway.envoyproxy.io/v1alpha1\nkind: EnvoyGateway\n', ['envoy-gateway']],
    ['kind: EnvoyGateway\nmetadata: {name: mine}\n', ['mine']],
    ['kind: Other\n', []],
    ['a: [', []],
    ['', []],
    [undefined, []],
  ])("reads the controller's settings %j", async (text, names) => {
    const map = {
      ...bareObject('ConfigMap', 'v1', 'envoy-gateway-config', 'system'),
      ...(text !== undefined && { data: { 'envoy-gateway.yaml': text } }),
    };
    const { client: api } = await connectedClient({ objects: [map] });
    const result = await readResources(api, { controllerNamespace: 'system', namespaces: ['none'] });
    expect(result.objects.map((o) => o.metadata.name)).toEqual(names);
  });

  it('fails when the cluster does', async () => {
    const { client: api } = await connectedClient({ answer: () => ({ status: 500, body: 'broken' }) });
    await expect(readResources(api)).rejects.toMatchObject({ kind: 'server' });
  });
});
