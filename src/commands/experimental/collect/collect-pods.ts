import { forEachLimited, type Outcome } from '../../../core/for-each-limited.ts';
import type { JsonObject } from '../../../core/json.ts';
import { parseConfigDump, sectionTypes } from '../../../envoy/dump/config-dump.ts';
import { typeName } from '../../../envoy/dump/proto-field.ts';
import { redactSecrets } from '../../../envoy/dump/redact-secrets.ts';
import { failureText } from '../../../kubernetes/cluster-error.ts';
import { fetchPort } from '../../../kubernetes/fetch-port.ts';
import type { KubernetesClient } from '../../../kubernetes/kubernetes-client.ts';
import { readPodLog } from '../../../kubernetes/pod-log.ts';
import { listPods, type PodSummary, proxySelector } from '../../../kubernetes/select-pods.ts';
import { jsonChunks } from '../../../output/json-chunks.ts';
import { adminPort } from '../../proxy-access.ts';
import type { BundleWriter } from './bundle-writer.ts';

/** Limits and choices of what is read from pods. */
export interface PodSettings {
  readonly logLines: number;
  /** Keep the secrets section of config dumps, private parts hidden. */
  readonly sds: boolean;
  readonly timeoutMs: number;
}

/** Logs of all containers of all pods in the namespaces, current and previous. */
export async function collectLogs(
  client: KubernetesClient,
  pods: readonly PodSummary[],
  settings: PodSettings,
  bundle: BundleWriter,
): Promise<void> {
  const wanted = pods.flatMap((pod) =>
    [...pod.containers, ...pod.initContainers].map((container) => ({ pod, container })),
  );
  await forEachLimited(
    wanted,
    async ({ pod, container }) => {
      const place = { namespace: pod.namespace, pod: pod.name, container, tailLines: settings.logLines };
      const folder = `cluster-resources/pods/logs/${pod.namespace}/${pod.name}`;
      const link = `pod-logs/${pod.name}/${container}`;
      try {
        bundle.add(`${folder}/${container}.log`, await readPodLog(client, place));
        bundle.link(`${link}.log`, `../../${folder}/${container}.log`);
      } catch (error) {
        const text = failureText(error);
        bundle.fail(`${folder}/${container}.log`, text);
        bundle.add(`${link}-errors.json`, `${JSON.stringify([text])}\n`);
        return;
      }
      // Most containers have no previous instance: that is no failure.
      const previous = await readPodLog(client, { ...place, previous: true }).catch(() => undefined);
      if (previous === undefined || previous.length === 0) return;
      bundle.add(`${folder}/${container}-previous.log`, previous);
      bundle.link(`${link}-previous.log`, `../../${folder}/${container}-previous.log`);
    },
    8,
  );
}

/** Prometheus metrics of pods that offer them by annotation. */
export async function collectMetrics(
  client: KubernetesClient,
  pods: readonly PodSummary[],
  settings: PodSettings,
  bundle: BundleWriter,
): Promise<void> {
  const skipped = pods.filter((pod) => annotation(pod, 'scrape') !== 'true');
  const wanted = pods.filter((pod) => annotation(pod, 'scrape') === 'true');
  const lines = skipped.map((pod) => `pod ${pod.namespace}/${pod.name} skipped: no annotation prometheus.io/scrape`);
  const outcomes = await forEachLimited(
    wanted,
    async (pod) => {
      const port = Number(annotation(pod, 'port') ?? 9090);
      const path = annotation(pod, 'path') ?? '/metrics';
      const answer = await fetchPort(
        client,
        { namespace: pod.namespace, pod: pod.name, port },
        { path, timeoutMs: settings.timeoutMs },
      );
      if (answer.status !== 200) throw new Error(`port ${port} answered ${answer.status} to ${path}`);
      bundle.add(`prometheus-metrics/${pod.namespace}/${pod.name}.prom`, answer.body);
    },
    8,
  );
  for (const [pod, text] of failures(outcomes)) {
    lines.push(`pod ${pod.namespace}/${pod.name}: ${text}`);
    bundle.fail(`prometheus-metrics/${pod.namespace}/${pod.name}.prom`, text);
  }
  if (lines.length > 0) bundle.add('prometheus-metrics/error.log', `${lines.join('\n')}\n`);
}

/** Config dumps of the proxies in the namespaces, without secrets unless asked for. */
export async function collectConfigDumps(
  client: KubernetesClient,
  namespaces: readonly string[],
  settings: PodSettings,
  bundle: BundleWriter,
): Promise<void> {
  const lists = await forEachLimited(namespaces, (namespace) => listPods(client, namespace, proxySelector));
  const errors = failures(lists).map(([namespace, text]) => `namespace ${namespace}: ${text}`);
  const pods = lists.flatMap((outcome) => (outcome.ok ? outcome.value : []));
  // Dumps may be large: few at a time.
  const outcomes = await forEachLimited(
    pods,
    async (pod) => {
      const target = { namespace: pod.namespace, pod: pod.name, port: adminPort };
      const answer = await fetchPort(client, target, {
        path: '/config_dump?include_eds',
        timeoutMs: settings.timeoutMs,
      });
      if (answer.status !== 200) throw new Error(`the admin interface answered ${answer.status}`);
      bundle.add(`config-dumps/${pod.namespace}/${pod.name}.json`, withoutSecrets(answer.body, settings.sds));
    },
    4,
  );
  for (const [pod, text] of failures(outcomes)) {
    errors.push(`pod ${pod.namespace}/${pod.name}: ${text}`);
    bundle.fail(`config-dumps/${pod.namespace}/${pod.name}.json`, text);
  }
  if (errors.length > 0) bundle.add('config-dumps/errors.log', `${JSON.stringify(errors)}\n`);
}

function withoutSecrets(body: Buffer, sds: boolean): Buffer {
  const dump = parseConfigDump(body);
  if (!dump.ok) throw new Error(dump.error);
  const kept = dump.value.configs.filter((config: JsonObject) => sds || typeName(config) !== sectionTypes.secret);
  const pieces = jsonChunks({ configs: kept.map(redactSecrets) }, '    ');
  return Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece)));
}

function annotation(pod: PodSummary, name: string): string | undefined {
  for (const [key, value] of Object.entries(pod.annotations)) {
    if (key.replace(/\W/g, '_') === `prometheus_io_${name}`) return value;
  }
  return undefined;
}

function failures<T, R>(outcomes: readonly Outcome<T, R>[]): (readonly [T, string])[] {
  return outcomes.flatMap((outcome) => (outcome.ok ? [] : [[outcome.item, failureText(outcome.error)] as const]));
}
