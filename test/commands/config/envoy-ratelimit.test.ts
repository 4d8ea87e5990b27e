import { describe, expect, it } from 'vitest';
import { envoyRateLimitCommand } from '../../../src/commands/config/envoy-ratelimit.ts';
import type { FakeObject } from '../../kubernetes/fake-api-server.ts';
import { liveCluster } from '../live-cluster.ts';
import { runCommand } from '../run-command.ts';
import { readyPod } from './ready-pod.ts';

const limiterLabels = {
  'app.kubernetes.io/name': 'envoy-ratelimit',
  'app.kubernetes.io/component': 'ratelimit',
  'app.kubernetes.io/managed-by': 'envoy-gateway',
};

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
    const objects = [redis, readyPod('a', limiterLabels, 'False'), readyPod('b', limiterLabels)];
    expect(await run(objects)).toMatchObject({ exitCode: 0, stdout: 'limits\n' });
  });

  it('says why there is nothing to ask', async () => {
    expect((await run([])).error?.message).toContain('no ConfigMap');
    expect((await run([settings('{}')])).error?.message).toContain('redis is not set');
    expect((await run([settings(': [')])).error?.message).toContain('not valid YAML');
    expect((await run([redis, readyPod('a', limiterLabels, 'False')])).error?.message).toContain('none is ready');
  });
});
