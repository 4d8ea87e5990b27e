import { basename, resolve } from 'node:path';
import { UsageError } from '../../core/errors.ts';
import type { Io } from '../../core/io.ts';
import { failureText } from '../../kubernetes/cluster-error.ts';
import type { KubernetesClient } from '../../kubernetes/kubernetes-client.ts';
import { version } from '../../version.ts';
import { clusterFlags, defaultSystemNamespace, durationMs, requestTimeout, withCluster } from '../cluster-flags.ts';
import { defineCommand, type FlagValues, type Invocation } from '../command.ts';
import type { BundleWriter } from './collect/bundle-writer.ts';

/** `egctl x collect`: a bundle for bug reports. */
export const collectCommand = defineCommand({
  name: 'collect',
  summary: 'Collect resources, logs, metrics and config dumps into one archive for a bug report',
  description:
    'Writes a tar.gz with a manifest of what is in it and what could not be had. Secrets are never collected, private keys and ' +
    'credentials in environment variables are hidden, the secrets section of config dumps is left out unless --sds is given.',
  flags: [
    {
      name: 'output',
      short: 'o',
      kind: 'string',
      placeholder: 'FILE',
      description: 'path of the archive; .tar.gz is added where it is missing',
      completes: 'file',
    },
    {
      name: 'envoy-system-namespace',
      kind: 'string',
      placeholder: 'NAMESPACE',
      default: defaultSystemNamespace,
      description: 'namespace of the control plane',
      completes: 'namespace',
    },
    {
      name: 'envoy-proxy-namespaces',
      short: 'n',
      kind: 'list',
      placeholder: 'NAMESPACE',
      description: 'further namespaces to collect from',
      completes: 'namespace',
    },
    {
      name: 'sds',
      kind: 'boolean',
      description: 'keep the secrets section of config dumps; private parts stay hidden',
    },
    {
      name: 'log-lines',
      kind: 'number',
      placeholder: 'N',
      default: 10_000,
      description: 'lines from the end of each log',
    },
    {
      name: 'max-size',
      kind: 'number',
      placeholder: 'MIB',
      default: 1024,
      description: 'most that the bundle may hold before compression, in MiB',
    },
    {
      name: 'timeout',
      kind: 'string',
      placeholder: 'DURATION',
      default: '10m',
      description: 'limit of the whole collection; what is there by then is written',
    },
    ...clusterFlags,
  ],
  examples: [
    { command: 'egctl x collect', explains: 'everything of the default namespace of Envoy Gateway' },
    {
      command: 'egctl x collect -o bug-1234 --envoy-proxy-namespaces default',
      explains: 'with the namespace default, into bug-1234.tar.gz',
    },
  ],
  run: runCollect,
});

async function runCollect({ flags, io }: Invocation): Promise<number> {
  const file = archivePath(flags.string('output'), io);
  const namespaces = [
    ...new Set([
      flags.string('envoy-system-namespace') || defaultSystemNamespace,
      ...flags.list('envoy-proxy-namespaces'),
    ]),
  ];
  const [logLines, maxSize] = [flags.number('log-lines') ?? 10_000, flags.number('max-size') ?? 1024];
  if (!(logLines > 0 && maxSize > 0)) throw new UsageError('--log-lines and --max-size take numbers above 0');
  const timeoutMs = durationMs('timeout', flags.string('timeout') ?? '10m');
  return withCluster(flags, io, async (client) => {
    // A cluster that does not answer is an error, not an empty bundle.
    const kubernetesVersion = await client.discovery.serverVersion();
    const { BundleWriter: Writer } = await import('./collect/bundle-writer.ts');
    const root = basename(file).replace(/\.tar\.gz$/, '');
    const bundle = await Writer.open({ file, root, maxBytes: maxSize * 1_048_576, now: io.now() });
    try {
      await collectAll(
        client,
        namespaces,
        { logLines, sds: flags.boolean('sds'), timeoutMs: requestTimeout(flags) },
        bundle,
        timeoutMs,
        io,
      );
      await bundle.finish({ egctlVersion: version, kubernetesVersion, namespaces });
    } catch (error) {
      await bundle.abandon();
      throw error;
    }
    return report(file, bundle, flags, io);
  });
}

interface Step {
  readonly name: string;
  readonly run: () => Promise<void>;
}

async function collectAll(
  client: KubernetesClient,
  namespaces: readonly string[],
  settings: { readonly logLines: number; readonly sds: boolean; readonly timeoutMs: number },
  bundle: BundleWriter,
  timeoutMs: number,
  io: Io,
): Promise<void> {
  const resources = await import('./collect/collect-resources.ts');
  const podParts = await import('./collect/collect-pods.ts');
  const { listPods } = await import('../../kubernetes/select-pods.ts');
  const limit = AbortSignal.any([AbortSignal.timeout(timeoutMs), io.signal]);
  const { forEachLimited } = await import('../../core/for-each-limited.ts');
  const lists = forEachLimited(namespaces, (namespace) => listPods(client, namespace, ''));
  const pods = lists.then((outcomes) => {
    for (const outcome of outcomes)
      if (!outcome.ok) bundle.fail(`pod-logs of ${outcome.item}`, failureText(outcome.error));
    return outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []));
  });
  const steps: readonly Step[] = [
    { name: 'custom resources', run: () => resources.collectCustomResources(client, namespaces, bundle) },
    { name: 'built-in resources', run: () => resources.collectBuiltIns(client, namespaces, bundle) },
    { name: 'config dumps', run: () => podParts.collectConfigDumps(client, namespaces, settings, bundle) },
    { name: 'metrics', run: async () => podParts.collectMetrics(client, await pods, settings, bundle) },
    { name: 'logs', run: async () => podParts.collectLogs(client, await pods, settings, bundle) },
  ];
  for (const step of steps) await runStep(step, bundle, limit, io);
}

/** Runs one step within the limit; a step that fails or is too late is noted, the others go on. */
async function runStep(step: Step, bundle: BundleWriter, limit: AbortSignal, io: Io): Promise<void> {
  if (limit.aborted) return bundle.fail(step.name, 'not collected: the time limit was reached');
  io.stderr.write(`Collecting ${step.name}...\n`);
  const stopped = new Promise<'stopped'>((done) =>
    limit.addEventListener('abort', () => done('stopped'), { once: true }),
  );
  try {
    const result = await Promise.race([step.run(), stopped]);
    if (result === 'stopped') bundle.fail(step.name, 'not complete: the time limit was reached');
  } catch (error) {
    bundle.fail(step.name, failureText(error));
  }
}

function archivePath(output: string | undefined, io: Io): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const now = io.now();
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const fallback = `envoy-gateway-${date}T${two(now.getHours())}_${two(now.getMinutes())}_${two(now.getSeconds())}`;
  return resolve(io.cwd, `${(output || fallback).replace(/\.tar\.gz$/, '')}.tar.gz`);
}

function report(file: string, bundle: BundleWriter, flags: FlagValues, io: Io): number {
  const { entries, bytes } = bundle.progress;
  for (const { path, error } of bundle.failures.slice(0, 20)) io.stderr.write(`egctl: ${path}: ${error}\n`);
  const more = bundle.failures.length - 20;
  if (more > 0) io.stderr.write(`egctl: and ${more} more failures, listed in manifest.json of the bundle\n`);
  const secrets = flags.boolean('sds') ? '' : ', secrets left out';
  io.stderr.write(`${entries} files, ${(bytes / 1_048_576).toFixed(1)} MiB before compression${secrets}.\n`);
  io.stdout.write(`${file}\n`);
  return bundle.failures.length > 0 ? 1 : 0;
}
