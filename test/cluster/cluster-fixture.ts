import { inject } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { CommandError, UsageError } from '../../src/core/errors.ts';
import type { KubernetesObject } from '../../src/core/resource-ref.ts';
import { connectCluster } from '../../src/kubernetes/connect.ts';
import type { KubernetesClient } from '../../src/kubernetes/kubernetes-client.ts';
import {
  apiVersionOf,
  builtInType,
  knownTypes,
  type ResourceType,
  rbacName,
  typesOfKind,
} from '../../src/kubernetes/resource-types.ts';
import { type CommandResult, fakeIo } from '../commands/run-command.ts';
import { poll } from './control-plane/start.ts';

/** Kubeconfig of the shared cluster; empty when the suite must skip. */
export const kubeconfig = inject('clusterKubeconfig');

/** An object of any shape, as tests write them. */
export type TestObject = KubernetesObject & { readonly [field: string]: unknown };

/** A client with all rights. */
export async function adminClient(file: string = kubeconfig): Promise<KubernetesClient> {
  const world = { env: {}, cwd: process.cwd(), signal: new AbortController().signal };
  return connectCluster({ kubeconfig: file, requestTimeoutMs: 10_000 }, world);
}

/** Runs a command line in process against a cluster; errors become exit codes as in main. */
export async function egctl(
  args: readonly string[],
  options: { kubeconfig?: string; signal?: AbortSignal; cwd?: string } = {},
): Promise<CommandResult> {
  const { io, out, err } = fakeIo({
    env: { KUBECONFIG: options.kubeconfig ?? kubeconfig, PATH: process.env.PATH },
    now: () => new Date(),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.cwd ? { cwd: options.cwd } : {}),
  });
  try {
    return { exitCode: await runCli(args, io), stdout: out(), stderr: err() };
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof UsageError)) throw error;
    return {
      exitCode: error instanceof UsageError ? 2 : 1,
      stdout: out(),
      stderr: `${err()}${error.message}\n`,
      error,
    };
  }
}

/** Creates or changes an object, its status too when it has one. */
export async function applyObject(client: KubernetesClient, object: TestObject): Promise<void> {
  const type = await client.discovery.typeOf(object.apiVersion ?? '', object.kind ?? '');
  if (type === undefined) throw new Error(`the cluster does not serve ${object.apiVersion} ${object.kind}`);
  await client.apply(type, object, { fieldManager: 'tests', force: true });
  const { name = '', namespace } = object.metadata ?? {};
  if (object.status)
    await client.mergePatch(type, name, { status: object.status }, { namespace, subresource: 'status' });
}

/** CRDs of our own that let every field through, for the kinds of Gateway API and Envoy Gateway. */
export async function installOpenCrds(client: KubernetesClient, except: readonly string[] = []): Promise<void> {
  const types = knownTypes.filter(
    (t) => t.group.startsWith('gateway.') && typesOfKind(t.kind)[0] === t && !except.includes(t.kind),
  );
  await Promise.all(types.map((t) => applyObject(client, openCrd(t))));
  await poll('the CRDs', async () => {
    client.discovery.refresh();
    const served = await Promise.all(types.map((t) => client.discovery.resolve(apiVersionOf(t), t.kind)));
    return served.every((t) => t !== undefined);
  });
}

function openCrd(type: ResourceType): TestObject {
  const schema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: rbacName(type),
      // Groups below k8s.io need this statement that the definition is not the official one.
      annotations: { 'api-approved.kubernetes.io': 'unapproved, for tests' },
    } as TestObject['metadata'],
    spec: {
      group: type.group,
      names: { kind: type.kind, plural: type.plural, singular: type.kind.toLowerCase(), listKind: `${type.kind}List` },
      scope: type.namespaced ? 'Namespaced' : 'Cluster',
      versions: [
        {
          name: type.version,
          served: true,
          storage: true,
          subresources: { status: {} },
          schema: { openAPIV3Schema: schema },
        },
      ],
    },
  };
}

/** Creates a namespace unless it is there. */
export async function ensureNamespace(client: KubernetesClient, name: string): Promise<void> {
  await applyObject(client, { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  await poll(
    'the ServiceAccount',
    async () => (await client.find(builtInType('ServiceAccount'), 'default', name)) !== undefined,
  );
}

/** Creates pods and waits until the kubelet says that they run. */
export async function runPods(client: KubernetesClient, pods: readonly TestObject[]): Promise<void> {
  for (const pod of pods) await applyObject(client, pod);
  await poll('the pods', async () => {
    const phases = await Promise.all(
      pods.map(async (pod) => {
        const found = await client.get(builtInType('Pod'), pod.metadata?.name ?? '', pod.metadata?.namespace);
        return (found.status as { phase?: string } | undefined)?.phase;
      }),
    );
    return phases.every((phase) => phase === 'Running');
  });
}

/** A pod with the labels of a proxy of Gateway default/eg. */
export function proxyPodObject(name: string, namespace: string): TestObject {
  const owner = 'gateway.envoyproxy.io/owning-gateway';
  const labels = {
    'app.kubernetes.io/name': 'envoy',
    'app.kubernetes.io/component': 'proxy',
    'app.kubernetes.io/managed-by': 'envoy-gateway',
    [`${owner}-name`]: 'eg',
    [`${owner}-namespace`]: 'default',
  };
  return podObject(name, namespace, labels, ['envoy']);
}

/** A pod that kwok runs. */
export function podObject(
  name: string,
  namespace: string,
  labels: Readonly<Record<string, string>>,
  containers: readonly string[],
): TestObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels } as TestObject['metadata'],
    spec: {
      terminationGracePeriodSeconds: 0,
      containers: containers.map((container) => ({
        name: container,
        image: 'none',
        env: [{ name: 'API_TOKEN', value: 'hidden-value' }],
      })),
    },
  };
}

/** Lets kwok answer a port of one pod, or of all pods of some namespaces, from a local port. */
export async function forwardPort(
  client: KubernetesClient,
  pods: { namespace: string; name?: string },
  port: number,
  localPort: number,
): Promise<void> {
  const forwards = [{ ports: [port], target: { address: '127.0.0.1', port: localPort } }];
  const api = { apiVersion: 'kwok.x-k8s.io/v1alpha1' };
  if (pods.name !== undefined) {
    return applyObject(client, {
      ...api,
      kind: 'PortForward',
      metadata: { name: pods.name, namespace: pods.namespace },
      spec: { forwards },
    });
  }
  const metadata = { name: `all-${pods.namespace}-${port}` };
  const selector = { matchNamespaces: [pods.namespace] };
  return applyObject(client, { ...api, kind: 'ClusterPortForward', metadata, spec: { selector, forwards } });
}
