import { describe, expect, it } from 'vitest';
import { envoyProxyCommand } from '../../../src/commands/config/envoy-proxy.ts';
import { mapProxyDumps } from '../../../src/commands/config/proxy-dumps.ts';
import { CommandError, UsageError } from '../../../src/core/errors.ts';
import type { ConfigDump, DumpSection } from '../../../src/envoy/dump/config-dump.ts';
import { smallDump } from '../../envoy/small-dump.ts';
import { proxyPod } from '../../kubernetes/fake-api-server.ts';
import { liveCluster } from '../live-cluster.ts';
import { commandAt, type GivenFlags, invocationOf } from '../run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const cwd = temporaryFolder({
  'one.json': JSON.stringify(smallDump),
  'pods.json': JSON.stringify({ n: { a: smallDump, b: smallDump } }),
});
const listener = commandAt(envoyProxyCommand, 'listener');
const count = ({ configs }: ConfigDump): number => configs.length;

async function map(given: GivenFlags, args: readonly string[] = [], section: DumpSection | 'all' = 'listener') {
  const { invocation, err } = invocationOf(listener, given, { cwd }, args);
  const { results, exitCode } = await mapProxyDumps(invocation, section, count);
  return { pods: results.map(({ proxy, value }) => [proxy.namespace, proxy.pod, value]), exitCode, err: err() };
}

const all = smallDump.configs.length;

describe('mapProxyDumps', () => {
  it('asks the proxies of a cluster for the section alone', async () => {
    const objects = [proxyPod('a'), proxyPod('b'), proxyPod('late', undefined, {}, 'Pending')];
    const { server, admin } = await liveCluster({ '/config_dump': JSON.stringify(smallDump) }, { objects });
    const { pods, exitCode, err } = await map({ kubeconfig: server.kubeconfig });
    expect(pods.map(([namespace, pod]) => `${namespace}/${pod}`)).toEqual([
      'envoy-gateway-system/a',
      'envoy-gateway-system/b',
    ]);
    expect([exitCode, err]).toEqual([1, expect.stringMatching(/late/)]);
    expect(admin.requests.every((line) => line.includes('listeners'))).toBe(true);
  });

  it('says when there are no proxies anywhere', async () => {
    const { server } = await liveCluster({}, { objects: [] });
    const none = await map({ kubeconfig: server.kubeconfig, 'all-namespaces': true });
    expect(none).toEqual({ pods: [], exitCode: 0, err: 'No proxies found.\n' });
  });

  it('asks one admin interface', async () => {
    const { admin } = await liveCluster({ '/config_dump': JSON.stringify(smallDump) });
    const { pods, exitCode } = await map({ admin: admin.url }, [], 'all');
    expect([pods.map(([, , value]) => value), exitCode]).toEqual([[all], 0]);
  });

  it.each([
    ['one.json', [], 1],
    ['pods.json', [], 2],
    ['pods.json', ['a'], 1],
    ['pods.json', ['n/b'], 1],
  ])('reads the dumps of %s %j', async (file, args, expected) => {
    const { pods } = await map({ file }, args);
    expect(pods.map(([, , value]) => value)).toEqual(Array(expected).fill(all));
  });

  it('names the pods that a file has instead of the wanted one', async () => {
    const failure = map({ file: 'pods.json' }, ['c']);
    await expect(failure).rejects.toBeInstanceOf(CommandError);
    await expect(failure).rejects.toMatchObject({ hint: expect.stringContaining('n/a, n/b') });
  });

  it('refuses two sources', async () => {
    await expect(map({ file: 'one.json', admin: 'http://127.0.0.1:1' })).rejects.toBeInstanceOf(UsageError);
  });
});
