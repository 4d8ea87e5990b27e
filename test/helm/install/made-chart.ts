import { load } from 'js-yaml';
import type { Chart } from '../../../src/helm/chart/chart.ts';
import type { HookManifest, Manifest, RenderedChart } from '../../../src/helm/rendered-chart.ts';

/** A chart without templates of its own: what it renders to is given. */
export const bareChart: Chart = {
  metadata: { apiVersion: 'v2', name: 'made', version: '1.0.0', appVersion: 'v1.0.0', type: 'application' },
  lock: null,
  values: { replicas: 1 },
  templates: [{ name: 'templates/all.yaml', data: Buffer.from('# made\n') }],
  files: [],
  dependencies: [],
};

interface LoadedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> };
}

/** A rendered chart of some YAML documents, hooks told by their annotations as in Helm. */
export function rendered(...texts: readonly string[]): RenderedChart {
  const all = texts.map((text): Manifest => {
    const object = load(text) as LoadedObject;
    const { apiVersion, kind, metadata } = object;
    const path = 'made/templates/all.yaml';
    return { path, text: text.trim(), apiVersion, kind, name: metadata.name, namespace: '', object: object as never };
  });
  const annotations = (one: Manifest) => (one.object as unknown as LoadedObject).metadata.annotations ?? {};
  const manifests = all.filter((one) => !annotations(one)['helm.sh/hook']);
  const split = (text = '') => text.split(',').filter((part) => part !== '');
  const hooks = all
    .filter((one) => annotations(one)['helm.sh/hook'])
    .map(
      (one): HookManifest => ({
        ...one,
        events: split(annotations(one)['helm.sh/hook']),
        weight: Number(annotations(one)['helm.sh/hook-weight'] ?? 0),
        deletePolicies: split(annotations(one)['helm.sh/hook-delete-policy']),
        outputLogPolicies: [],
      }),
    );
  const manifestText = manifests.map(({ path, text }) => `---\n# Source: ${path}\n${text}\n`).join('');
  return { manifests, hooks, notes: 'enjoy', crds: [], manifestText };
}

/** A ConfigMap. */
export function configMap(name: string, data: Readonly<Record<string, string>> = {}): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata: ${JSON.stringify(data)}`;
}

/** A ConfigMap that is a hook. */
export function hookMap(name: string, events: string, weight: number, policy = ''): string {
  const annotations = {
    'helm.sh/hook': events,
    'helm.sh/hook-weight': String(weight),
    ...(policy && { 'helm.sh/hook-delete-policy': policy }),
  };
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  annotations: ${JSON.stringify(annotations)}`;
}
