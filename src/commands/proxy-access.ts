import { CommandError } from '../core/errors.ts';
import type { Outcome } from '../core/for-each-limited.ts';
import type { Io } from '../core/io.ts';
import { type AdminClient, adminClient, proxyText } from '../envoy/admin/admin-client.ts';
import type { KubernetesClient } from '../kubernetes/kubernetes-client.ts';
import type { PodSummary } from '../kubernetes/select-pods.ts';
import { defaultSystemNamespace, requestTimeout } from './cluster-flags.ts';
import type { FlagValues } from './command.ts';

/** Port of Envoy's admin interface in the pods that Envoy Gateway makes. */
export const adminPort = 19000;

/** The proxy pods that the arguments and flags (-n, -l, -A) choose. */
export async function chooseProxyPods(
  client: KubernetesClient,
  flags: FlagValues,
  name: string | undefined,
): Promise<readonly PodSummary[]> {
  const { proxySelector } = await import('../kubernetes/select-pods.ts');
  return choosePods(client, flags, name, proxySelector);
}

/** The pods that the arguments and flags choose, with the selector for when they name none. */
export async function choosePods(
  client: KubernetesClient,
  flags: FlagValues,
  name: string | undefined,
  defaultSelector: string,
): Promise<readonly PodSummary[]> {
  const { selectPods } = await import('../kubernetes/select-pods.ts');
  return selectPods(client, {
    namespace: flags.string('namespace') ?? defaultSystemNamespace,
    namespaceGiven: flags.given('namespace'),
    allNamespaces: flags.boolean('all-namespaces'),
    labels: flags.list('labels'),
    name,
    defaultSelector,
  });
}

/** The admin interface of a pod's Envoy, through the API server; a pod that does not run is a CommandError. */
export async function podAdmin(client: KubernetesClient, pod: PodSummary, flags: FlagValues): Promise<AdminClient> {
  requireRunning(pod);
  const { fetchPort } = await import('../kubernetes/fetch-port.ts');
  const target = { namespace: pod.namespace, pod: pod.name, port: adminPort };
  const timeoutMs = requestTimeout(flags);
  return adminClient({ namespace: pod.namespace, pod: pod.name }, (request) =>
    fetchPort(client, target, { ...request, timeoutMs }),
  );
}

/** A CommandError for a pod that is in another phase than Running. */
export function requireRunning(pod: PodSummary): void {
  if (pod.phase === 'Running') return;
  throw new CommandError(`pod ${pod.namespace}/${pod.name} is ${pod.phase}, not running`);
}

/**
 * Reports the outcomes that failed, one line each, and returns those that did not. Without any success the first failure is
 * thrown, with its hint; the exit code for the others is `failed`.
 */
export function keepSuccesses<T, R>(
  outcomes: readonly Outcome<T, R>[],
  name: (item: T) => string,
  io: Io,
): { readonly values: readonly { readonly item: T; readonly value: R }[]; readonly exitCode: 0 | 1 } {
  const failures = outcomes.filter((outcome) => !outcome.ok);
  const values = outcomes.filter((outcome) => outcome.ok);
  const [first] = failures;
  if (first && failures.length === 1 && values.length === 0) throw first.error;
  for (const { item, error } of failures) {
    const text = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
    io.stderr.write(`egctl: ${name(item)}: ${text.replace(`pod ${name(item)} is`, 'it is')}\n`);
  }
  if (first && values.length === 0) throw new CommandError(`none of the ${failures.length} pods answered`);
  return { values, exitCode: failures.length > 0 ? 1 : 0 };
}

/** `namespace/name` of a pod. */
export function podText(pod: { readonly namespace: string; readonly name: string }): string {
  return proxyText({ namespace: pod.namespace, pod: pod.name });
}
