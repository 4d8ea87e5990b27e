import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KubernetesClient } from '../../src/kubernetes/kubernetes-client.ts';
import { builtInType } from '../../src/kubernetes/resource-types.ts';
import { type LocalRegistry, startRegistry, tgz } from '../helm/registry/local-registry.ts';
import { adminClient, egctl, kubeconfig } from './cluster-fixture.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}-controller
spec:
  replicas: {{ .Values.replicas }}
  selector: { matchLabels: { control-plane: envoy-gateway } }
  template:
    metadata: { labels: { control-plane: envoy-gateway } }
    spec: { containers: [{ name: c, image: none }] }
`;

const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.install.example.com }
spec:
  group: install.example.com
  names: { kind: Widget, plural: widgets, singular: widget, listKind: WidgetList }
  scope: Namespaced
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]
`;

describe.skipIf(kubeconfig === '')('install', () => {
  let client: KubernetesClient;
  let registry: LocalRegistry;
  let cache: string;
  const namespace = `installed-${Date.now().toString(36)}`;
  const chart = (name: string, template: string) =>
    tgz([
      { name: `${name}/Chart.yaml`, text: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\nappVersion: v1.0.0\n` },
      { name: `${name}/values.yaml`, text: 'replicas: 1\n' },
      { name: `${name}/crds/widgets.yaml`, text: crd },
      { name: `${name}/templates/all.yaml`, text: template },
      { name: `${name}/templates/NOTES.txt`, text: 'It runs in {{ .Release.Namespace }}.' },
    ]);
  const install = (name: string, ...args: string[]) =>
    egctl([
      'install',
      ...['--chart', `oci://${registry.host}/${name}`, '--version', '1.0.0', '--plain-http'],
      ...['--repository-cache', cache, '-n', namespace, ...args],
    ]);
  const controller = () => client.find(builtInType('Deployment'), 'eg-controller', namespace);

  beforeAll(async () => {
    client = await adminClient();
    registry = await startRegistry();
    cache = await mkdtemp(join(tmpdir(), 'egctl-charts-'));
    registry.push('gw', '1.0.0', await chart('gw', deployment));
    registry.push('other', '1.0.0', await chart('other', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\n'));
    const broken = `${deployment}---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: Not_A_Name }\n`;
    registry.push('broken', '1.0.0', await chart('broken', broken));
  });
  afterAll(async () => {
    client?.close();
    await registry?.close();
  });

  it('prints the manifest and changes nothing with --dry-run', async () => {
    for (const mode of ['client', 'server']) {
      const result = await install('gw', '--dry-run', mode);
      expect(result).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('name: eg-controller') });
    }
    expect(await client.find(builtInType('Namespace'), namespace)).toBeUndefined();
  });

  it('takes everything back with --atomic when a first installation fails', async () => {
    const result = await install('broken', '--atomic', '--skip-crds');
    expect(result).toMatchObject({ exitCode: 1, stdout: '' });
    expect(result.stderr).toContain('Not_A_Name');
    expect(await controller()).toBeUndefined();
  });

  it('makes namespace, CRDs and objects, waits, and prints the notes', async () => {
    const result = await install('gw');
    expect(result).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`It runs in ${namespace}.`) });
    expect(result.stderr).toContain('created   CustomResourceDefinition widgets.install.example.com');
    expect((await controller())?.status).toMatchObject({ readyReplicas: 1 });
  });

  it('upgrades when it is run again, and puts a failing upgrade back with --atomic', async () => {
    expect(await install('broken', '--atomic')).toMatchObject({ exitCode: 1 });
    expect((await controller())?.spec).toMatchObject({ replicas: 1 });
    const again = await install('gw');
    expect(again.stdout).toContain('revision 4');
    expect(again.stderr).toContain('unchanged Deployment');
  });

  it('refuses a chart of something else, and users without permission', async () => {
    const other = await install('other');
    expect(other).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('does not install Envoy Gateway') });
    expect(await install('gw', '--context', 'viewer')).toMatchObject({ exitCode: 1, stdout: '' });
  });
});
