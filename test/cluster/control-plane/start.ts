import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { connectCluster } from '../../../src/kubernetes/connect.ts';
import type { KubernetesClient } from '../../../src/kubernetes/kubernetes-client.ts';
import { builtInType } from '../../../src/kubernetes/resource-types.ts';
import { type ClusterBinaries, findBinaries } from './binaries.mjs';
import { componentFlags, type Ports } from './component-flags.ts';
import { createAuthority, createServiceAccountKeys, issueCertificate } from './pki.ts';

/** A running control plane on loopback, with a kubelet that pretends to run pods. */
export interface ControlPlane {
  readonly folder: string;
  /** Path of a kubeconfig whose context `admin` may do everything; `viewer` may do nothing, `expired` is not accepted. */
  readonly kubeconfig: string;
  readonly server: string;
  readonly binaries: ClusterBinaries;
  /** Ends the API server at once, as a crash would. */
  readonly killApiServer: () => Promise<void>;
  /** Starts it again at the same port. */
  readonly startApiServer: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts everything and waits until pods can be created (about ten seconds). */
export async function startControlPlane(): Promise<ControlPlane> {
  const binaries = await findBinaries();
  const folder = await mkdtemp(join(tmpdir(), 'egctl-cluster-'));
  const [etcd, etcdPeer, apiServer, kubelet] = await freePorts(4);
  const ports: Ports = { etcd, etcdPeer, apiServer, kubelet };
  const server = `https://127.0.0.1:${apiServer}`;
  await writePki(folder, server);
  const children = new Map<string, ChildProcess>();
  const start = (name: string, command: string, args: readonly string[]): void => {
    // kwok runs what is executed in pods on this machine: tests put it into the folder scripts.
    const env = { ...process.env, PATH: `${join(folder, 'scripts')}:${process.env.PATH}` };
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    children.set(name, child);
  };
  const component = (name: string): void =>
    start(name, binaries.controlPlane, [name, ...componentFlags(name, ports, folder)]);
  const stop = async (): Promise<void> => {
    await Promise.all([...children.values()].map((child) => end(child)));
    await rm(folder, { recursive: true, force: true });
  };
  const startApiServer = async (): Promise<void> => {
    component('kube-apiserver');
    await ready(server, folder);
  };
  try {
    component('etcd');
    await startApiServer();
    component('kube-controller-manager');
    component('kube-scheduler');
    const client = await connectCluster(
      { kubeconfig: join(folder, 'kubeconfig'), requestTimeoutMs: 10_000 },
      { env: {}, cwd: folder, signal: new AbortController().signal },
    );
    await prepareCluster(client, binaries, folder);
    start('kwok', binaries.kwok, componentFlags('kwok', ports, folder));
    await poll('the node and the default ServiceAccount', async () => {
      const node = await client.get(builtInType('Node'), 'node-1');
      const conditions = (node.status as { conditions?: { type: string; status: string }[] } | undefined)?.conditions;
      const account = await client.find(builtInType('ServiceAccount'), 'default', 'default');
      return account !== undefined && conditions?.some((c) => c.type === 'Ready' && c.status === 'True') === true;
    });
    client.close();
  } catch (error) {
    const log = await readFile(join(folder, 'kube-apiserver.log'), 'utf8').catch(() => '');
    await stop();
    throw new Error(`the control plane did not start: ${String(error)}\n${log.slice(-1500)}`);
  }
  const killApiServer = async (): Promise<void> => {
    const child = children.get('kube-apiserver');
    if (child) await end(child, 'SIGKILL');
  };
  return { folder, kubeconfig: join(folder, 'kubeconfig'), server, binaries, killApiServer, startApiServer, stop };
}

/** Waits until a check holds; errors of the check count as "not yet". */
export async function poll(what: string, check: () => Promise<boolean>, limitMs = 60_000): Promise<void> {
  const limit = Date.now() + limitMs;
  let last: unknown;
  while (Date.now() < limit) {
    try {
      if (await check()) return;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what} not ready within ${limitMs / 1000} s${last ? `: ${String(last)}` : ''}`);
}

/** Free TCP ports of loopback, all different. */
export async function freePorts(count: 4): Promise<[number, number, number, number]>;
export async function freePorts(count: number): Promise<number[]>;
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await closed;
  clearTimeout(timer);
}

async function writePki(folder: string, server: string): Promise<void> {
  const ca = await createAuthority(folder);
  const names =
    'DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc,IP:127.0.0.1,IP:127.88.0.1';
  const [, , admin, controllers, scheduler] = await Promise.all([
    issueCertificate(folder, 'apiserver', { commonName: 'kube-apiserver', names }),
    issueCertificate(folder, 'kubelet', { commonName: 'kubelet', names: 'DNS:localhost,IP:127.0.0.1' }),
    issueCertificate(folder, 'admin', { commonName: 'admin', organisation: 'system:masters' }),
    issueCertificate(folder, 'controllers', { commonName: 'system:kube-controller-manager' }),
    issueCertificate(folder, 'scheduler', { commonName: 'system:kube-scheduler' }),
    createServiceAccountKeys(folder),
  ]);
  const users = { admin: certUser(admin), viewer: { token: 'viewer-token' }, expired: { token: 'expired-token' } };
  await writeFile(join(folder, 'tokens.csv'), 'viewer-token,viewer,viewer\n');
  await writeFile(join(folder, 'kubeconfig'), kubeconfig(server, ca, users));
  await writeFile(
    join(folder, 'controller-manager.kubeconfig'),
    kubeconfig(server, ca, { admin: certUser(controllers) }),
  );
  await writeFile(join(folder, 'scheduler.kubeconfig'), kubeconfig(server, ca, { admin: certUser(scheduler) }));
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

function certUser(pair: { cert: string; key: string }): object {
  return { 'client-certificate-data': base64(pair.cert), 'client-key-data': base64(pair.key) };
}

function kubeconfig(server: string, ca: string, users: Record<string, object>): string {
  const names = Object.keys(users);
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'admin',
    clusters: [{ name: 'test', cluster: { server, 'certificate-authority-data': base64(ca) } }],
    users: names.map((name) => ({ name, user: users[name] })),
    contexts: names.map((name) => ({ name, context: { cluster: 'test', user: name } })),
  });
}

async function ready(server: string, folder: string): Promise<void> {
  const ca = await readFile(join(folder, 'ca.crt'));
  await poll('kube-apiserver', () => {
    return new Promise((resolve, reject) => {
      const headers = { Authorization: 'Bearer viewer-token' };
      const sent = request(`${server}/readyz`, { ca, headers, timeout: 2_000 }, (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      });
      sent.on('error', reject);
      sent.end();
    });
  });
}

/** kwok's own CRDs and stages, and the one node. */
async function prepareCluster(client: KubernetesClient, binaries: ClusterBinaries, folder: string): Promise<void> {
  const crdType = builtInType('CustomResourceDefinition');
  const crds = join(binaries.kwokManifests, 'crd', 'bases');
  const apply = { fieldManager: 'tests', force: true };
  for (const file of (await readdir(crds)).filter((name) => name.endsWith('.yaml'))) {
    await client.apply(crdType, parseAllDocuments(await readFile(join(crds, file), 'utf8'))[0]?.toJS(), apply);
  }
  const stages = ['node/fast', 'node/heartbeat-with-lease', 'pod/fast'];
  const texts = await Promise.all(stages.map((stage) => readStages(join(binaries.kwokManifests, 'stage', stage))));
  await writeFile(join(folder, 'stages.yaml'), texts.flat().join('\n---\n'));
  await mkdir(join(folder, 'scripts'), { recursive: true });
  const labels = {
    'kubernetes.io/hostname': 'node-1',
    'kubernetes.io/os': 'linux',
    'kubernetes.io/arch': 'amd64',
    'topology.kubernetes.io/zone': 'zone-1',
  };
  await client.create(builtInType('Node'), {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'node-1', labels },
  } as never);
}

async function readStages(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml');
  return Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
}
