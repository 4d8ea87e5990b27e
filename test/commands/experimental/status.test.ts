import { afterEach, describe, expect, it } from 'vitest';
import { alignedTable } from '../../../src/commands/experimental/status/aligned-table.ts';
import { unreadyReasons } from '../../../src/commands/experimental/status/readiness.ts';
import { statusKinds } from '../../../src/commands/experimental/status/status-kinds.ts';
import { statusTree } from '../../../src/commands/experimental/status/status-tree.ts';
import { statusCommand } from '../../../src/commands/experimental/status.ts';
import type { LiveObject } from '../../../src/kubernetes/kubernetes-client.ts';
import { type FakeCluster, type FakeObject, startFakeApiServer } from '../../kubernetes/fake-api-server.ts';
import { runCommand } from '../run-command.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function status(
  cluster: Partial<FakeCluster>,
  args: readonly string[],
  flags: Record<string, string | boolean> = {},
) {
  const server = await startFakeApiServer({ objects, ...cluster });
  closers.push(server.close);
  return runCommand(statusCommand, args, { kubeconfig: server.kubeconfig, ...flags });
}

const condition = (type: string, value: string, reason = type) => ({
  type,
  status: value,
  reason,
  message: 'm',
  lastTransitionTime: '2026-01-01T00:00:00Z',
  observedGeneration: 1,
});
const gateway: FakeObject = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: 'eg', namespace: 'default' },
  spec: { listeners: [{ name: 'http', protocol: 'HTTP', port: 80 }] },
  status: { conditions: [condition('Accepted', 'True'), condition('Programmed', 'False', 'NoAddress')] },
};
const route = (name: string, namespace: string): FakeObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name, namespace },
  spec: {
    parentRefs: [{ name: 'eg', namespace: 'default', sectionName: 'http' }],
    rules: [{ backendRefs: [{ name: 'b', port: 1, weight: 2 }] }],
  },
  status: {
    parents: [
      { parentRef: { name: 'eg' }, conditions: [condition('Accepted', 'True'), condition('ResolvedRefs', 'True')] },
    ],
  },
});
const policy: FakeObject = {
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind: 'SecurityPolicy',
  metadata: { name: 'sp', namespace: 'team' },
  spec: { targetRefs: [{ kind: 'HTTPRoute', name: 'r' }] },
  status: {
    ancestors: [{ ancestorRef: { kind: 'Gateway', name: 'eg' }, conditions: [condition('Accepted', 'True')] }],
  },
};
const objects = [gateway, route('r', 'team'), policy];

describe('x status', () => {
  it('prints groups with kinds in names and a blank line after each table', async () => {
    const { stdout } = await status({}, ['ALL'], { quiet: true });
    expect(stdout).toBe(
      'NAME         TYPE         STATUS    REASON\ngateway/eg   Programmed   False     NoAddress\n\n' +
        'NAME          PARENT               TYPE           STATUS    REASON\nhttproute/r   <invalid value>/eg   ResolvedRefs   True      ResolvedRefs\n\n' +
        'NAME                ANCESTOR REFERENCE   TYPE       STATUS    REASON\nsecuritypolicy/sp   gateway/eg           Accepted   True      Accepted\n\n',
    );
  });

  it('narrows to a namespace and adds its column with -A', async () => {
    expect((await status({}, ['httproute'], { namespace: 'default' })).stdout).toBe(
      'NAME      PARENT    TYPE      STATUS    REASON\n',
    );
    expect((await status({}, ['httproute'], { 'all-namespaces': true, quiet: true })).stdout).toContain(
      'team        r  ',
    );
  });

  it('tolerates absent CRDs in groups only', async () => {
    const group = await status({ absent: ['GRPCRoute'] }, ['xroute'], { verbose: true });
    expect(group).toMatchObject({ exitCode: 0, stderr: 'skipping GRPCRoute: CRD not installed in cluster\n' });
    expect((await status({ absent: ['GRPCRoute'] }, ['grpcroute'])).exitCode).toBe(1);
  });

  it('falls back to one namespace where listing all is forbidden', async () => {
    const answer = (_method: string, path: string) =>
      path.includes('/namespaces/') ? undefined : { status: 403, body: '' };
    expect((await status({ answer }, ['gateway'], { quiet: true })).stdout).toContain('eg        Programmed');
    expect((await status({ answer }, ['gateway'], { 'all-namespaces': true })).error?.message).toContain(
      'not allowed to list gateways',
    );
  });

  it('refuses unknown kinds and missing arguments as wrong usage', async () => {
    expect((await status({}, ['gatway'])).exitCode).toBe(2);
    expect((await status({}, [])).exitCode).toBe(2);
    expect((await status({}, ['gateway', 'nope'])).error?.message).toContain('"nope"');
    expect(statusKinds('btp').kinds.map((k) => k.kind)).toEqual(['BackendTrafficPolicy']);
    expect(statusKinds('all').kinds).toHaveLength(13);
  });

  it('waits until the limit and says what is not ready', async () => {
    const result = await status({}, ['gateway'], { wait: true, timeout: '100ms' });
    expect(result).toMatchObject({
      exitCode: 1,
      stderr: 'egctl: Gateway default/eg is not ready: Programmed is False (NoAddress)\n',
    });
    expect((await status({}, ['httproute'], { wait: true })).exitCode).toBe(0);
    expect((await status({ objects: [] }, ['httproute'], { wait: true, timeout: '100ms' })).exitCode).toBe(1);
  });

  it('prints one document for machines', async () => {
    const json = JSON.parse((await status({}, ['all'], { output: 'json' })).stdout);
    expect(json.items.map((item: { kind: string }) => item.kind)).toEqual(['Gateway', 'HTTPRoute', 'SecurityPolicy']);
    expect((await status({}, ['sp'], { output: 'name' })).stdout).toBe('securitypolicy.gateway.envoyproxy.io/sp\n');
  });
});

describe('statusTree', () => {
  it('hangs routes below listeners and policies below their targets', () => {
    const kinds = objects.map((o) => ({ kind: o.kind, namespaced: true, objects: [o as unknown as LiveObject] }));
    expect(statusTree(kinds)).toBe(
      'Gateway default/eg ✗ Programmed is False (NoAddress)\n' +
        '└─ listener http HTTP:80 ✓\n' +
        '   └─ HTTPRoute team/r ✓\n' +
        '      ├─ rule 0 -> Service team/b:1 (weight 2)\n' +
        '      └─ SecurityPolicy team/sp ✓\n',
    );
  });
});

describe('unreadyReasons', () => {
  it('does not trust conditions of an older generation', () => {
    const changed = { ...policy, metadata: { ...policy.metadata, generation: 2 } } as unknown as LiveObject;
    expect(unreadyReasons('SecurityPolicy', changed)).toEqual(['Accepted is of generation 1, not 2 for gateway/eg']);
    expect(unreadyReasons('HTTPRoute', { ...policy, status: {} } as unknown as LiveObject)).toEqual([
      'no controller has looked at it',
    ]);
  });
});

it('pads columns to ten and leaves the last cell of a line as it is', () => {
  expect(
    alignedTable([
      ['A', 'B', 'LAST'],
      ['long-enough-cell', '', 'x'],
    ]),
  ).toBe('A                  B         LAST\nlong-enough-cell             x\n');
});
