import { CommandError } from '../../core/errors.ts';
import { isObject } from '../../core/json.ts';
import { isClusterError } from '../../kubernetes/cluster-error.ts';
import type { KubernetesClient } from '../../kubernetes/kubernetes-client.ts';
import {
  allNamespacesFlag,
  clusterFlags,
  defaultSystemNamespace,
  labelsFlag,
  namespaceFlag,
  requestTimeout,
  withCluster,
} from '../cluster-flags.ts';
import { defineCommand, type Invocation } from '../command.ts';

/** Port of the rate limit service's debug interface. */
const debugPort = 6070;
const configMap = { name: 'envoy-gateway-config', key: 'envoy-gateway.yaml' };

/** `egctl config envoy-ratelimit`: the limits that the rate limit service has loaded. */
export const envoyRateLimitCommand = defineCommand({
  name: 'envoy-ratelimit',
  aliases: ['rl'],
  summary: 'The limits that the global rate limit service has loaded',
  flags: [
    namespaceFlag(defaultSystemNamespace, 'namespace of the rate limit service'),
    ...clusterFlags,
    // Accepted for scripts written for the Go egctl, which ignores them here as well.
    { name: 'output', short: 'o', kind: 'string', description: 'no effect: the service prints text', hidden: true },
    { ...labelsFlag, hidden: true },
    { ...allNamespacesFlag, hidden: true },
  ],
  examples: [{ command: 'egctl config envoy-ratelimit', explains: 'one descriptor a line' }],
  run: showRateLimits,
});

async function showRateLimits({ flags, io }: Invocation): Promise<number> {
  const namespace = flags.string('namespace') || defaultSystemNamespace;
  return withCluster(flags, io, async (client) => {
    await requireRateLimit(client);
    const { listPods, rateLimitSelector } = await import('../../kubernetes/select-pods.ts');
    const pods = await listPods(client, namespace, rateLimitSelector);
    const pod = pods.find((candidate) => candidate.phase === 'Running' && candidate.ready);
    if (pod === undefined) {
      const seen = pods.length === 0 ? 'there are none' : `${pods.length} are there, none is ready`;
      throw new CommandError(
        `no ready pod of the rate limit service in namespace ${namespace}: ${seen}`,
        'choose the namespace with -n',
      );
    }
    const { fetchPort } = await import('../../kubernetes/fetch-port.ts');
    const target = { namespace: pod.namespace, pod: pod.name, port: debugPort };
    const { status, body } = await fetchPort(client, target, { path: '/rlconfig', timeoutMs: requestTimeout(flags) });
    if (status !== 200) throw new CommandError(`the rate limit service answered ${status} to /rlconfig`);
    io.stdout.write(`${body.toString('utf8')}\n`);
    return 0;
  });
}

/** The controller's configuration must name a Redis: without it there is no rate limit service to ask. */
async function requireRateLimit(client: KubernetesClient): Promise<void> {
  const { builtInType } = await import('../../kubernetes/resource-types.ts');
  const map = await client
    .get(builtInType('ConfigMap'), configMap.name, defaultSystemNamespace)
    .catch((error: unknown) => {
      if (!isClusterError(error, 'not-found')) throw error;
      throw disabled(`there is no ConfigMap ${defaultSystemNamespace}/${configMap.name}`);
    });
  const text = isObject(map.data) ? map.data[configMap.key] : undefined;
  const config = typeof text === 'string' ? await parseSettings(text) : undefined;
  const rateLimit = isObject(config) ? config.rateLimit : undefined;
  const backend = isObject(rateLimit) ? rateLimit.backend : undefined;
  if (!isObject(backend) || !isObject(backend.redis)) throw disabled('rateLimit.backend.redis is not set in it');
}

async function parseSettings(text: string): Promise<unknown> {
  const { load } = await import('js-yaml');
  try {
    return load(text);
  } catch {
    throw disabled(`${configMap.key} in it is not valid YAML`);
  }
}

function disabled(why: string): CommandError {
  return new CommandError(
    `global rate limit is not enabled: ${why}`,
    `it is configured under rateLimit in ConfigMap ${defaultSystemNamespace}/${configMap.name}, key ${configMap.key}`,
  );
}
