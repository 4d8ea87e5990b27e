import { forEachLimited } from '../../../core/for-each-limited.ts';
import { isObject } from '../../../core/json.ts';
import { failureText, isClusterError } from '../../../kubernetes/cluster-error.ts';
import type { KubernetesClient, LiveObject } from '../../../kubernetes/kubernetes-client.ts';
import { builtInType, knownTypes, type ResourceType, rbacName } from '../../../kubernetes/resource-types.ts';
import { printYaml } from '../../../output/print-yaml.ts';
import type { BundleWriter } from './bundle-writer.ts';
import { redactObject } from './redact-object.ts';

const customGroups: readonly string[] = ['gateway.envoyproxy.io', 'gateway.networking.k8s.io'];
const builtInKinds = ['Pod', 'Service', 'Deployment', 'DaemonSet', 'Job', 'ConfigMap'];

/** Custom resources of Gateway API and Envoy Gateway: one file a kind and namespace, as a YAML list. */
export async function collectCustomResources(
  client: KubernetesClient,
  namespaces: readonly string[],
  bundle: BundleWriter,
): Promise<void> {
  const types = await customTypes(client, bundle);
  const outcomes = await forEachLimited(types, (type) => client.list(type), 8);
  const errors: Record<string, string> = {};
  for (const outcome of outcomes) {
    const name = rbacName(outcome.item);
    if (!outcome.ok) {
      if (isClusterError(outcome.error, 'not-found')) continue;
      errors[name] = failureText(outcome.error);
      bundle.fail(`cluster-resources/${name}`, errors[name]);
      continue;
    }
    addCustomResources(outcome.item, outcome.value.map(redactObject), namespaces, bundle);
  }
  addErrors(bundle, 'cluster-resources/custom-resources-errors.json', errors);
}

function addCustomResources(
  type: ResourceType,
  objects: readonly LiveObject[],
  namespaces: readonly string[],
  bundle: BundleWriter,
): void {
  const folder = `cluster-resources/${rbacName(type)}`;
  if (!type.namespaced) {
    if (objects.length > 0) bundle.add(`${folder}.yaml`, printYaml(objects));
    return;
  }
  for (const namespace of namespaces) {
    const inside = objects.filter((object) => object.metadata.namespace === namespace);
    if (inside.length > 0) bundle.add(`${folder}/${namespace}.yaml`, printYaml(inside));
  }
}

/** The types of the installed CRDs; without the right to list CRDs, the types that every release knows. */
async function customTypes(client: KubernetesClient, bundle: BundleWriter): Promise<readonly ResourceType[]> {
  try {
    const crds = await client.list(builtInType('CustomResourceDefinition'));
    return crds.flatMap((crd) => crdType(crd));
  } catch (error) {
    if (!isClusterError(error)) throw error;
    bundle.fail('cluster-resources', `cannot list CRDs (${failureText(error)}), well-known kinds are collected`);
    const known = new Map<string, ResourceType>();
    for (const type of knownTypes)
      if (customGroups.includes(type.group) && !known.has(type.kind)) known.set(type.kind, type);
    return [...known.values()];
  }
}

function crdType(crd: LiveObject): readonly ResourceType[] {
  const spec = isObject(crd.spec) ? crd.spec : {};
  const names = isObject(spec.names) ? spec.names : {};
  if (!customGroups.includes(String(spec.group))) return [];
  const versions = (Array.isArray(spec.versions) ? spec.versions : [])
    .filter(isObject)
    .filter((v) => v.served === true);
  const [version] = versions.map((v) => String(v.name)).sort(compareVersions);
  if (version === undefined) return [];
  return [
    {
      group: String(spec.group),
      version,
      kind: String(names.kind),
      plural: String(names.plural),
      namespaced: spec.scope === 'Namespaced',
    },
  ];
}

/** Kubernetes' order of API versions: stable before beta before alpha, higher numbers first. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [versionRank(a), versionRank(b)];
  for (const [index, value] of x.entries()) {
    const difference = (y[index] ?? 0) - value;
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : 1;
}

function versionRank(version: string): readonly number[] {
  const match = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version);
  if (match === null) return [0, 0, 0];
  const stability = match[2] === undefined ? 3 : match[2] === 'beta' ? 2 : 1;
  return [stability, Number(match[1]), Number(match[3] ?? 0)];
}

/** Pods, Services and other built-in objects of each namespace, as typed lists. */
export async function collectBuiltIns(
  client: KubernetesClient,
  namespaces: readonly string[],
  bundle: BundleWriter,
): Promise<void> {
  const wanted = namespaces.flatMap((namespace) =>
    builtInKinds.map((kind) => ({ namespace, type: builtInType(kind) })),
  );
  const outcomes = await forEachLimited(wanted, ({ namespace, type }) => client.list(type, { namespace }), 8);
  const errors = new Map<string, Record<string, string>>();
  for (const outcome of outcomes) {
    const { namespace, type } = outcome.item;
    if (!outcome.ok) {
      const text = failureText(outcome.error);
      errors.set(type.plural, { ...errors.get(type.plural), [namespace]: text });
      bundle.fail(`cluster-resources/${type.plural}/${namespace}.yaml`, text);
      continue;
    }
    if (outcome.value.length === 0) continue;
    const apiVersion = type.group === '' ? type.version : `${type.group}/${type.version}`;
    const list = { apiVersion, kind: `${type.kind}List`, metadata: {}, items: outcome.value.map(redactObject) };
    bundle.add(`cluster-resources/${type.plural}/${namespace}.yaml`, printYaml(list));
  }
  for (const [plural, byNamespace] of errors) addErrors(bundle, `cluster-resources/${plural}-errors.json`, byNamespace);
}

function addErrors(bundle: BundleWriter, path: string, errors: Readonly<Record<string, string>>): void {
  if (Object.keys(errors).length > 0) bundle.add(path, `${JSON.stringify(errors, null, 2)}\n`);
}
