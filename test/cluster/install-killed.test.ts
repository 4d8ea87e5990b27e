import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KubernetesClient } from '../../src/kubernetes/kubernetes-client.ts';
import { builtInType } from '../../src/kubernetes/resource-types.ts';
import { writeChart } from '../helm/cases.mjs';
import { adminClient, egctl, kubeconfig } from './cluster-fixture.ts';
import { findBinaries } from './control-plane/binaries.mjs';

const binaries = await findBinaries();
const helm = promisify(execFile);
const program = resolve(import.meta.dirname, '../../src/egctl.ts');

const map = (name: string, hook = ''): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n${hook && `  annotations: {helm.sh/hook: ${hook}}\n`}`;
const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: controller}
spec:
  selector: {matchLabels: {control-plane: envoy-gateway}}
  template:
    metadata: {labels: {control-plane: envoy-gateway}}
    spec: {nodeSelector: {{ .Values.nodes | toJson }}, containers: [{name: c, image: none}]}
`;
const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: killed.install.example.com}
spec:
  group: install.example.com
  names: {kind: Killed, plural: killed, singular: killed, listKind: KilledList}
  scope: Namespaced
  versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]
`;

/** The line of progress at which the process is killed. */
const steps = [
  ['while it checks the cluster', 'Checking the cluster'],
  ['when the namespace is there', 'Namespace'],
  ['when the hook is done', 'ConfigMap .*hooked'],
  ['between two objects', 'ConfigMap .*first'],
  ['while it waits', 'Waiting until everything is ready'],
] as const;

describe.skipIf(kubeconfig === '' || binaries.missing.includes('helm'))('a process of install that dies', () => {
  let client: KubernetesClient;
  let chart: string;
  const base = `killed-${Date.now().toString(36)}`;
  const args = (namespace: string, ...more: string[]) => ['install', '--chart', chart, '-n', namespace, ...more];
  const controller = (namespace: string) => client.find(builtInType('Deployment'), 'controller', namespace);

  beforeAll(async () => {
    client = await adminClient();
    chart = await mkdtemp(join(tmpdir(), 'egctl-killed-'));
    writeChart(chart, {
      'Chart.yaml': 'apiVersion: v2\nname: gateway-helm\nversion: 1.0.0\n',
      'values.yaml': 'nodes: {}\n',
      'crds/killed.yaml': crd,
      'templates/all.yaml': [map('hooked', 'pre-install'), map('first'), map('second'), deployment].join('---\n'),
    });
  });
  afterAll(async () => {
    client?.close();
    await rm(chart, { recursive: true, force: true });
  });

  /** Runs a process of its own and sends the signal as soon as a line appears; the way it ended. */
  function signalAt(line: string, signal: NodeJS.Signals, namespace: string, ...more: string[]) {
    const command = ['--import', 'tsx', program, ...args(namespace, '--set', 'nodes.no=node', ...more)];
    const child = spawn(process.execPath, command, { env: { ...process.env, KUBECONFIG: kubeconfig } });
    let said = '';
    let sent = false;
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      // A second Ctrl-C would end it at once.
      if (!sent && new RegExp(line).test(said)) sent = child.kill(signal);
    });
    return new Promise<{ readonly signal: NodeJS.Signals | null; readonly code: number | null }>((done) =>
      child.on('close', (code, endedBy) => done({ code, signal: endedBy })),
    );
  }

  it.each(steps)('%s leaves what the next run completes, and helm reads it', async (name, line) => {
    const namespace = `${base}-${steps.findIndex(([one]) => one === name)}`;
    expect(await signalAt(line, 'SIGKILL', namespace)).toEqual({ code: null, signal: 'SIGKILL' });
    const again = await egctl(args(namespace));
    expect(again).toMatchObject({ exitCode: 0 });
    expect((await controller(namespace))?.status).toMatchObject({ readyReplicas: 1 });
    const at = ['--kubeconfig', kubeconfig, '-n', namespace];
    const { stdout } = await helm(binaries.helm, ['list', '-o', 'json', ...at]);
    expect(JSON.parse(stdout)).toMatchObject([{ name: 'eg', status: 'deployed' }]);
    await helm(binaries.helm, ['uninstall', 'eg', ...at]);
    expect(await controller(namespace)).toBeUndefined();
  });

  it('leaves what a failing run with --atomic takes away', async () => {
    const namespace = `${base}-atomic`;
    await signalAt('ConfigMap .*first', 'SIGKILL', namespace);
    expect(await client.find(builtInType('ConfigMap'), 'first', namespace)).toBeDefined();
    const failing = ['--set', 'nodes.no=node', '--atomic', '--timeout', '2s'];
    expect(await egctl(args(namespace, ...failing))).toMatchObject({ exitCode: 1 });
    expect(await client.find(builtInType('ConfigMap'), 'first', namespace)).toBeUndefined();
    expect(await controller(namespace)).toBeUndefined();
  });

  it('takes everything away itself on Ctrl-C with --atomic', async () => {
    const namespace = `${base}-interrupted`;
    const ended = await signalAt('Waiting until everything is ready', 'SIGINT', namespace, '--atomic');
    expect(ended.signal).toBeNull();
    expect(ended.code).not.toBe(0);
    expect(await controller(namespace)).toBeUndefined();
  });
});
