import { describe, expect, it } from 'vitest';
import { statsCommand } from '../../../src/commands/experimental/stats.ts';
import { proxyPod } from '../../kubernetes/fake-api-server.ts';
import { liveCluster } from '../live-cluster.ts';
import { commandAt, runCommand } from '../run-command.ts';

const stats = commandAt(statsCommand, 'ep');
const server = {
  stats: [
    { name: 'server.live', value: 1 },
    { name: 'http.http-10080.downstream_cx_active', value: 3 },
    { name: 'http.http-10080.downstream_rq_5xx', value: 7 },
    { histograms: {} },
  ],
};
const clusters = {
  cluster_statuses: [
    {
      name: 'c',
      host_statuses: [
        {
          address: { socket_address: { address: '10.0.0.1', port_value: 80 } },
          stats: [{ name: 'rq_total', value: '5' }],
          health_status: { eds_health_status: 'HEALTHY' },
        },
        {
          address: { socket_address: { address: '10.0.0.2', port_value: 80 } },
          health_status: { failed_active_health_check: true },
        },
      ],
    },
  ],
};
const answers = {
  '/stats?format=json': JSON.stringify(server),
  '/clusters?format=json': JSON.stringify(clusters),
  '/stats/prometheus': 'a 1\n',
  '/stats': 'a: 1\n',
};

describe('x stats envoy-proxy', () => {
  it('shows what matters as tables', async () => {
    const cluster = await liveCluster(answers);
    const result = await runCommand(stats, [], { kubeconfig: cluster.server.kubeconfig });
    expect(result.stdout).toMatch(/^SERVER +VALUE\nlive +1\n/);
    expect(result.stdout).toMatch(/http-10080 +3 +- +- +- +7\n/);
    const hosts = await runCommand(stats, [], { kubeconfig: cluster.server.kubeconfig, type: 'clusters' });
    expect(hosts.stdout).toMatch(/c +10\.0\.0\.1:80 +HEALTHY +0 +5 +0\nc +10\.0\.0\.2:80 +failed: active_health_check/);
  });

  it('heads the tables of several pods, with an empty line after each', async () => {
    const objects = [proxyPod('a'), proxyPod('b')];
    const cluster = await liveCluster(answers, { objects });
    const { stdout } = await runCommand(stats, [], { kubeconfig: cluster.server.kubeconfig, type: 'clusters' });
    const [first = '', second = '', ...rest] = stdout.split('\n\n');
    expect(first).toMatch(/^envoy-gateway-system\/a:\n/);
    expect(second).toMatch(/^envoy-gateway-system\/b:\n/);
    expect(rest).toEqual(['']);
    const alone = await liveCluster(answers, { objects: [proxyPod('a')] });
    const one = await runCommand(stats, [], { kubeconfig: alone.server.kubeconfig, type: 'clusters' });
    expect(one.stdout).toBe(`${first.split('\n').slice(1).join('\n')}\n`);
  });

  it('prints each answer as it is, headed by its pod', async () => {
    const objects = [proxyPod('a'), proxyPod('b')];
    const cluster = await liveCluster(answers, { objects });
    const result = await runCommand(stats, [], { kubeconfig: cluster.server.kubeconfig, output: 'prom' });
    expect(result.stdout).toBe('envoy-gateway-system/a:\na 1\nenvoy-gateway-system/b:\na 1\n');
  });

  it('prints the answer as a text inside JSON, without a newline at the end', async () => {
    const { admin } = await liveCluster(answers);
    const result = await runCommand(stats, [], { admin: admin.url, output: 'json' });
    expect(JSON.parse(JSON.parse(result.stdout)[`local/127.0.0.1:${admin.port}`])).toEqual(server);
    expect(result.stdout.endsWith('}')).toBe(true);
  });
});
