import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { versionCommand } from '../../src/commands/version.ts';
import { version } from '../../src/version.ts';
import { type FakeObject, proxyPod } from '../kubernetes/fake-api-server.ts';
import { liveCluster } from './live-cluster.ts';
import { runCommand } from './run-command.ts';

const controller = (name: string, phase = 'Running'): FakeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'eg', labels: { 'control-plane': 'envoy-gateway' } },
  status: { phase },
});
const facts = {
  envoyGatewayVersion: 'v1.9.0',
  gatewayAPIVersion: 'v1.6.1',
  envoyProxyVersion: 'distroless-v1.39.0',
  gitCommitID: 'abc',
  golangVersion: 'go1.26',
  other: 'x',
};
const exec = () => ({ stdout: JSON.stringify(facts), status: { status: 'Success' } });
const answers = { '/server_info': JSON.stringify({ version: 'abc/1.39.0/Clean/RELEASE/BoringSSL' }) };

describe('version', () => {
  it('prints its own version without a cluster', async () => {
    for (const flags of [{ remote: false }, { client: true }]) {
      expect(await runCommand(versionCommand, [], flags)).toMatchObject({ exitCode: 0, stdout: `v${version}\n` });
    }
  });

  it('asks controllers and proxies; JSON keeps the order of the fields', async () => {
    const { server } = await liveCluster(answers, {
      objects: [controller('b'), controller('a'), proxyPod('p', 'eg')],
      exec,
    });
    const result = await runCommand(versionCommand, [], { kubeconfig: server.kubeconfig, output: 'json' });
    const { other: _, ...shown } = facts;
    expect(result.stdout).toBe(
      `${JSON.stringify(
        {
          client: `v${version}`,
          server: [
            { Namespace: 'eg', Name: 'a', ...shown },
            { Namespace: 'eg', Name: 'b', ...shown },
          ],
          proxies: [{ Namespace: 'eg', Name: 'p', envoyVersion: '1.39.0' }],
        },
        null,
        2,
      )}\n`,
    );
    const yaml = await runCommand(versionCommand, [], { kubeconfig: server.kubeconfig });
    expect(yaml.stdout.endsWith('\n\n')).toBe(true);
    expect(parse(yaml.stdout)).toEqual(JSON.parse(result.stdout));
  });

  it('has no server key without controllers', async () => {
    const { server } = await liveCluster({}, { objects: [] });
    expect((await runCommand(versionCommand, [], { kubeconfig: server.kubeconfig })).stdout).toBe(
      `client: v${version}\n\n`,
    );
  });

  it('keeps what it got when a pod fails or does not run', async () => {
    const objects = [controller('a'), controller('bad'), controller('new', 'Pending')];
    const failing = (pod: string) => (pod === 'bad' ? { stdout: 'no json', status: { status: 'Success' } } : exec());
    const { server } = await liveCluster({}, { objects, exec: failing });
    const result = await runCommand(versionCommand, [], { kubeconfig: server.kubeconfig });
    expect(result.exitCode).toBe(1);
    expect(parse(result.stdout).server).toHaveLength(1);
    expect(result.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/eg\/new is Pending/),
      expect.stringMatching(/^egctl: eg\/bad: /),
    ]);
  });
});
