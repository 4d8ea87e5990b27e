import { describe, expect, it } from 'vitest';
import { envoyGatewayCommand } from '../../../src/commands/config/envoy-gateway.ts';
import { envoyRateLimitCommand } from '../../../src/commands/config/envoy-ratelimit.ts';
import type { FakeObject } from '../../kubernetes/fake-api-server.ts';
import { liveCluster } from '../live-cluster.ts';
import { commandAt, runCommand } from '../run-command.ts';

const pod = (name: string, labels: Record<string, string>, ready = 'True'): FakeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'envoy-gateway-system', labels },
  status: { phase: 'Running', conditions: [{ type: 'Ready', status: ready }] },
});
const controller = pod('eg', { 'control-plane': 'envoy-gateway' });
const limiterLabels = {
  'app.kubernetes.io/name': 'envoy-ratelimit',
  'app.kubernetes.io/component': 'ratelimit',
  'app.kubernetes.io/managed-by': 'envoy-gateway',
};

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
});

describe('config envoy-ratelimit', () => {
  const settings = (text: string): FakeObject => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'envoy-gateway-config', namespace: 'envoy-gateway-system' },
    data: { 'envoy-gateway.yaml': text },
  });
  const redis = settings('rateLimit: {backend: {type: Redis, redis: {url: x}}}');
  const run = async (objects: readonly FakeObject[]) => {
    const { server } = await liveCluster({ '/rlconfig': 'limits' }, { objects });
    return runCommand(envoyRateLimitCommand, [], { kubeconfig: server.kubeconfig });
  };

  it('prints the answer of the first ready pod', async () => {
    const objects = [redis, pod('a', limiterLabels, 'False'), pod('b', limiterLabels)];
    expect(await run(objects)).toMatchObject({ exitCode: 0, stdout: 'limits\n' });
  });

  it('says why there is nothing to ask', async () => {
    expect((await run([])).error?.message).toContain('no ConfigMap');
    expect((await run([settings('{}')])).error?.message).toContain('redis is not set');
    expect((await run([settings(': [')])).error?.message).toContain('not valid YAML');
    expect((await run([redis, pod('a', limiterLabels, 'False')])).error?.message).toContain('none is ready');
  });
});
