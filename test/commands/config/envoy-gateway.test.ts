import { describe, expect, it } from 'vitest';
import { envoyGatewayCommand } from '../../../src/commands/config/envoy-gateway.ts';
import { liveCluster } from '../live-cluster.ts';
import { commandAt, runCommand } from '../run-command.ts';
import { readyPod } from './ready-pod.ts';

const controller = readyPod('eg', { 'control-plane': 'envoy-gateway' });

describe('config envoy-gateway', () => {
  const answers = {
    '/api/config_dump?resource=httproute': JSON.stringify({
      totalCount: 1,
      resources: [{ metadata: { namespace: 'n', name: 'r' }, apiVersion: 'v1' }],
    }),
    '/api/config_dump?resource=gateway': '{"message":"nothing yet"}',
    '/api/config_dump?resource=service': 'not json',
  };
  const run = async (kind: string, flags: object = {}, objects = [controller]) => {
    const { server } = await liveCluster(answers, { objects });
    return runCommand(commandAt(envoyGatewayCommand, kind), [], { kubeconfig: server.kubeconfig, ...flags });
  };

  it('prints the resources by namespace and pod, keys sorted', async () => {
    const json = await run('hr', { output: 'json' });
    expect(json.stdout.replace(/\s/g, '')).toBe(
      '{"envoy-gateway-system":{"eg":[{"apiVersion":"v1","metadata":{"name":"r","namespace":"n"}}]}}',
    );
    expect((await run('hr')).stdout).toMatch(/httproute +n +r\n/);
    expect((await run('gw', { output: 'yaml' })).stdout).toBe('envoy-gateway-system:\n  eg: []\n\n');
  });

  it('has one line for answers that are none', async () => {
    expect((await run('svc')).error?.message).toContain('JSON');
    expect((await run('sec')).error?.message).toContain('404');
    expect((await run('hr', { 'all-namespaces': true }, [])).exitCode).toBe(1);
  });

  it('counts the resources of each GatewayClass for all', async () => {
    const tree = {
      gatewayClass: { metadata: { name: 'eg' } },
      gateways: [{}, {}],
      httpRoutes: [{}],
      grpcRoutes: [],
      other: 'text',
    };
    const { server } = await liveCluster(
      { '/api/config_dump?resource=all': JSON.stringify({ resources: [tree, { services: [{}] }] }) },
      { objects: [controller] },
    );
    const { stdout } = await runCommand(commandAt(envoyGatewayCommand, 'all'), [], { kubeconfig: server.kubeconfig });
    const rows = stdout.trimEnd().split('\n').slice(1);
    expect(rows.map((row) => row.split(/ {2,}/))).toEqual([
      ['eg', 'gateways', '2'],
      ['eg', 'httpRoutes', '1'],
      ['-', 'services', '1'],
    ]);
  });

  it('keeps what other pods answered', async () => {
    const pending = { ...readyPod('b', { 'control-plane': 'envoy-gateway' }), status: { phase: 'Pending' } };
    const { exitCode, stdout, stderr } = await run('hr', { output: 'json' }, [controller, pending]);
    expect([exitCode, Object.keys(JSON.parse(stdout)['envoy-gateway-system'])]).toEqual([1, ['eg']]);
    expect(stderr).toContain('envoy-gateway-system/b');
  });

  it('prints JSON by default with --compat egctl', async () => {
    expect(JSON.parse((await run('hr', { compat: 'egctl' })).stdout)).toHaveProperty('envoy-gateway-system');
  });
});
