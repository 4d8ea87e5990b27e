import { afterEach, describe, expect, it } from 'vitest';
import { statusCommand } from '../../../src/commands/experimental/status.ts';
import { type FakeCluster, startFakeApiServer } from '../../kubernetes/fake-api-server.ts';
import { runCommand } from '../run-command.ts';
import { gateway, policy, route } from './status/status-objects.ts';

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
