import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../../src/commands/experimental/check.ts';
import { liveCluster } from '../live-cluster.ts';
import { type GivenFlags, runCommand } from '../run-command.ts';

async function check(given: GivenFlags = {}, version = 'v1.34.1') {
  const answer = (_: string, path: string) =>
    path === '/version' ? { status: 200, body: JSON.stringify({ gitVersion: version }) } : undefined;
  const { server } = await liveCluster({}, { objects: [], answer });
  const flags = { kubeconfig: server.kubeconfig, output: 'json', ...given };
  const result = await runCommand(checkCommand, [], flags);
  return { ...result, requests: server.requests };
}

const stateOf = (stdout: string, name: string): string | undefined =>
  JSON.parse(stdout).checks.find((one: { name: string }) => one.name === name)?.state;

describe('x check', () => {
  it('fails where nothing is installed, and tells what works all the same', async () => {
    const { exitCode, stdout } = await check();
    expect([exitCode, stateOf(stdout, 'Kubernetes'), stateOf(stdout, 'controller')]).toEqual([1, 'ok', 'failed']);
  });

  it('finds a cluster that is too old', async () => {
    expect(stateOf((await check({}, 'v1.20.0')).stdout, 'Kubernetes')).toBe('failed');
  });

  it('looks for the release that is named, also as the Go egctl names it', async () => {
    for (const flag of ['release-name', 'name']) {
      const { requests } = await check({ [flag]: 'mine', namespace: 'team' });
      expect(requests.filter((line) => line.includes('/namespaces/team/') && line.includes('mine'))).not.toEqual([]);
    }
    expect((await check({ 'release-name': 'No_Name' })).exitCode).toBe(2);
  });

  it('changes nothing', async () => {
    expect((await check()).requests.filter((line) => !line.startsWith('GET '))).toEqual([]);
  });
});
