import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KubernetesClient } from '../../src/kubernetes/kubernetes-client.ts';
import { adminClient, egctl, ensureNamespace, kubeconfig } from './cluster-fixture.ts';
import { findBinaries } from './control-plane/binaries.mjs';

const binaries = await findBinaries();
const chart = resolve(import.meta.dirname, '../helm/fixtures/gateway-like');

describe.skipIf(kubeconfig === '' || binaries.missing.includes('kubectl'))('manifest on a cluster', () => {
  let client: KubernetesClient;
  const namespace = `manifest-${Date.now().toString(36)}`;
  const at = ['--chart', chart, '-n', namespace, '--release-name', namespace];

  beforeAll(async () => {
    client = await adminClient();
    await ensureNamespace(client, namespace);
  });
  afterAll(() => client?.close());

  function kubectl(args: readonly string[], stdin: string): Promise<{ readonly code: number | null; said: string }> {
    const child = spawn(binaries.kubectl, ['--kubeconfig', kubeconfig, ...args]);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    child.stdin.end(stdin);
    return new Promise((done) => child.on('close', (code) => done({ code, said })));
  }

  it('generates what kubectl and the API server take as it is', async () => {
    const { exitCode, stdout } = await egctl(['manifest', 'generate', ...at]);
    expect(exitCode).toBe(0);
    expect(await kubectl(['apply', '--dry-run=server', '-f', '-'], stdout)).toMatchObject({ code: 0 });
  });

  it('compares with the cluster: all is new, nothing differs, one value differs', async () => {
    const before = await egctl(['manifest', 'diff', ...at, '-o', 'json']);
    expect(before.exitCode).toBe(1);
    const changes = JSON.parse(before.stdout).changes as readonly { change: string }[];
    expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['added']));

    const budget = ['--set', 'podDisruptionBudget.minAvailable=1'];
    expect(await egctl(['install', ...at, ...budget, '--any-chart', '--no-wait'])).toMatchObject({ exitCode: 0 });
    expect(await egctl(['manifest', 'diff', ...at, ...budget])).toMatchObject({ exitCode: 0, stdout: '' });

    const after = await egctl(['manifest', 'diff', ...at, ...budget, '--set', 'deployment.replicas=2']);
    expect(after.exitCode).toBe(1);
    expect(after.stdout).toMatch(/^- {2}replicas: 1\n\+ {2}replicas: 2$/m);

    const gone = await egctl(['manifest', 'diff', ...at, '-o', 'json']);
    expect(JSON.parse(gone.stdout).changes).toMatchObject([{ kind: 'PodDisruptionBudget', change: 'removed' }]);
    await egctl(['uninstall', '-n', namespace, '--release-name', namespace]);
  });
});
