import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KubernetesClient } from '../../src/kubernetes/kubernetes-client.ts';
import { adminClient, egctl, ensureNamespace, kubeconfig, podObject, runPods } from './cluster-fixture.ts';

describe.skipIf(kubeconfig === '')('x check', () => {
  let client: KubernetesClient;
  const namespace = `checked-${Date.now().toString(36)}`;
  const check = async (...args: string[]) => {
    const result = await egctl(['x', 'check', '-n', namespace, '-o', 'json', ...args]);
    const { checks } = JSON.parse(result.stdout) as { checks: { name: string; state: string; hint?: string }[] };
    return { ...result, states: Object.fromEntries(checks.map(({ name, state }) => [name, state])), checks };
  };

  beforeAll(async () => {
    client = await adminClient();
    await ensureNamespace(client, namespace);
  });
  afterAll(() => client?.close());

  it('tells what is missing, each with a hint', async () => {
    const { exitCode, states, checks } = await check();
    expect(exitCode).toBe(1);
    expect(states).toMatchObject({
      Kubernetes: 'ok',
      release: 'warning',
      controller: 'failed',
      certificates: 'failed',
    });
    expect(checks.filter(({ state }) => state !== 'ok').every(({ hint }) => hint)).toBe(true);
  });

  it('sees a controller that runs', async () => {
    await runPods(client, [podObject('controller', namespace, { 'control-plane': 'envoy-gateway' }, ['c'])]);
    expect((await check()).states).toMatchObject({ controller: 'ok', certificates: 'failed' });
  });

  it('says what it may not read', async () => {
    const { states } = await check('--context', 'viewer');
    expect(states).toEqual({
      Kubernetes: 'ok',
      CRDs: 'warning',
      release: 'warning',
      controller: 'warning',
      certificates: 'warning',
    });
  });
});
