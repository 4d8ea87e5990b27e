import { coerce, gte } from 'semver';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import { failureText } from '../../kubernetes/cluster-error.ts';
import type { LiveObject } from '../../kubernetes/kubernetes-client.ts';
import { type ResourceType, rbacName } from '../../kubernetes/resource-types.ts';
import type { RenderedChart } from '../rendered-chart.ts';
import { type ChartObject, chartObjects } from './chart-object.ts';
import type { ClusterObjects } from './cluster-objects.ts';
import type { CRDPlan } from './install-crds.ts';
import { ownerOf, type ReleaseId } from './ownership.ts';

/** Something that stands against an installation, or that one should know before it. */
export interface PreflightFinding {
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

/** What is checked. */
export interface PreflightInput {
  readonly release: ReleaseId;
  readonly rendered: RenderedChart;
  /** All definitions of the chart, whether they are installed or not. */
  readonly crds: CRDPlan;
  /** Which definitions this run writes. */
  readonly writes: 'none' | 'missing' | 'all';
  /** Nothing but definitions is installed. */
  readonly onlyCRDs: boolean;
  readonly createNamespace: boolean;
}

const channel = 'gateway.networking.k8s.io/channel';
const bundle = 'gateway.networking.k8s.io/bundle-version';

/** The first version that serves ValidatingAdmissionPolicy v1, which the chart of Envoy Gateway has. */
export const minimumVersion = 'v1.30.0';

interface Objects {
  readonly manifest: readonly ChartObject[];
  readonly hooks: readonly ChartObject[];
}

/** Runs all checks against the cluster without changing it; every finding has a hint. An unreachable cluster is a ClusterError. */
export async function preflight(input: PreflightInput, cluster: ClusterObjects): Promise<readonly PreflightFinding[]> {
  const { onlyCRDs } = input;
  const objects: Objects = {
    manifest: onlyCRDs ? [] : chartObjects(input.rendered.manifestText),
    hooks: onlyCRDs ? [] : input.rendered.hooks.flatMap(({ text, path }) => chartObjects(text, path)),
  };
  const [version, namespace, conflicts, permissions] = await Promise.all([
    versionFindings(cluster),
    onlyCRDs ? [] : namespaceFindings(input, objects, cluster),
    conflictFindings(input, objects, cluster),
    permissionFindings(input, objects, cluster),
  ]);
  return [...version, ...namespace, ...crdFindings(input), ...conflicts, ...permissions];
}

async function versionFindings(cluster: ClusterObjects): Promise<readonly PreflightFinding[]> {
  const version = await cluster.client.discovery.serverVersion();
  const [have, want] = [coerce(version), coerce(minimumVersion)];
  if (!have || !want || gte(have, want)) return [];
  const message = `the cluster runs Kubernetes ${version}; Envoy Gateway needs ${minimumVersion} or later`;
  return [{ level: 'warning', message, hint: 'upgrade the cluster, or choose an older chart with --version' }];
}

async function namespaceFindings(
  input: PreflightInput,
  objects: Objects,
  cluster: ClusterObjects,
): Promise<readonly PreflightFinding[]> {
  const { namespace } = input.release;
  const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } };
  const made =
    input.createNamespace || objects.manifest.some((o) => o.kind === 'Namespace' && o.metadata.name === namespace);
  // Who may not read namespaces learns from the permissions of the objects themselves.
  const live = await cluster.find(object).catch(() => object);
  if (live === undefined && !made)
    return [
      {
        level: 'error',
        message: `the namespace ${namespace} does not exist`,
        hint: 'give --create-namespace, or another one with -n',
      },
    ];
  if (live !== undefined && 'metadata' in live && 'deletionTimestamp' in live.metadata)
    return [{ level: 'error', message: `the namespace ${namespace} is being deleted`, hint: 'wait until it is gone' }];
  return [];
}

function crdFindings({ crds, writes, release }: PreflightInput): readonly PreflightFinding[] {
  const missing = crds.wanted.filter((crd) => !crds.live.has(crd.metadata.name));
  if (writes === 'all') return [];
  if (writes === 'none' && missing.length > 0)
    return [
      {
        level: 'warning',
        message: `${missing.length} of the chart's ${crds.wanted.length} CRDs are not in the cluster: ${missing.map((crd) => crd.metadata.name).join(', ')}`,
        hint: 'Envoy Gateway starts only with them: install them apart, or leave out --skip-crds',
      },
    ];
  return crds.wanted.flatMap((crd) => {
    const live = crds.live.get(crd.metadata.name);
    return live ? crdDifference(crd, live, release) : [];
  });
}

/** Definitions of another channel or version, or of another release, are left alone, but they may lack fields. */
function crdDifference(crd: ChartObject, live: LiveObject, release: ReleaseId): readonly PreflightFinding[] {
  const name = crd.metadata.name;
  const owner = ownerOf(live, release);
  const ownedBy = typeof owner === 'object' ? ` and belongs to the release ${owner.other}` : '';
  const has = live.metadata.annotations ?? {};
  const wants = crd.metadata.annotations ?? {};
  const hint = 'it is left as it is; --update-crds replaces it by the one of the chart';
  if (wants[channel] !== undefined && has[channel] !== wants[channel])
    return [
      {
        level: 'warning',
        message: `CRD ${name} is of the channel ${has[channel] ?? '(none)'}${ownedBy}, the chart has ${wants[channel]}`,
        hint,
      },
    ];
  if (wants[bundle] !== undefined && has[bundle] !== wants[bundle])
    return [
      {
        level: 'warning',
        message: `CRD ${name} is of version ${has[bundle] ?? '(none)'}${ownedBy}, the chart has ${wants[bundle]}`,
        hint,
      },
    ];
  return [];
}

/** Objects that exist must carry the marks of this very release: Helm would not touch them either. */
async function conflictFindings(
  input: PreflightInput,
  objects: Objects,
  cluster: ClusterObjects,
): Promise<readonly PreflightFinding[]> {
  const found = await Promise.all(
    objects.manifest.map(async (object) => ({ object, live: await cluster.find(object).catch(() => undefined) })),
  );
  return found.flatMap(({ object, live }) => {
    const owner = live && ownerOf(live, input.release);
    if (live === undefined || owner === undefined || owner === 'ours') return [];
    const whose = owner === 'none' ? 'was made by something else than Helm' : `belongs to the release ${owner.other}`;
    const place = describeRef(refOf(live.metadata ? { ...live, kind: object.kind } : object));
    const hint =
      owner === 'none'
        ? `delete it, or let this release adopt it: label app.kubernetes.io/managed-by=Helm, annotations meta.helm.sh/release-name=${input.release.name} and meta.helm.sh/release-namespace=${input.release.namespace}`
        : 'uninstall that release, or choose another --release-name or namespace';
    return [{ level: 'error' as const, message: `${place} exists and ${whose}`, hint }];
  });
}

async function permissionFindings(
  input: PreflightInput,
  objects: Objects,
  cluster: ClusterObjects,
): Promise<readonly PreflightFinding[]> {
  const needed = new Map<string, { type: ResourceType; namespace?: string }>();
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'record' } };
  for (const object of [secret, ...objects.manifest, ...objects.hooks, ...crdsToWrite(input.crds, input.writes)]) {
    const { type, object: placed } = await cluster.locate(object);
    if (type)
      needed.set(`${rbacName(type)} ${placed.metadata.namespace ?? ''}`, {
        type,
        namespace: placed.metadata.namespace,
      });
  }
  const asked = await Promise.all(
    [...needed.values()].flatMap((need) => ['create', 'patch'].map((verb) => mayDo(verb, need, cluster))),
  );
  return asked.filter((finding) => finding !== undefined);
}

function crdsToWrite({ wanted, live }: CRDPlan, writes: PreflightInput['writes']): readonly ChartObject[] {
  if (writes === 'none') return [];
  return writes === 'all' ? wanted : wanted.filter((crd) => !live.has(crd.metadata.name));
}

const reviews: ResourceType = {
  group: 'authorization.k8s.io',
  version: 'v1',
  kind: 'SelfSubjectAccessReview',
  plural: 'selfsubjectaccessreviews',
  namespaced: false,
};

async function mayDo(
  verb: string,
  { type, namespace }: { readonly type: ResourceType; readonly namespace?: string },
  { client }: ClusterObjects,
): Promise<PreflightFinding | undefined> {
  const resourceAttributes = { verb, group: type.group, version: type.version, resource: type.plural, namespace };
  const review = { apiVersion: 'authorization.k8s.io/v1', kind: reviews.kind, spec: { resourceAttributes } };
  const place = namespace ? ` in namespace ${namespace}` : '';
  try {
    const answer = await client.create(reviews, review);
    if ((answer.status as { readonly allowed?: boolean } | undefined)?.allowed === true) return undefined;
    return {
      level: 'error',
      message: `not allowed to ${verb} ${rbacName(type)}${place}`,
      hint: `ask for an RBAC rule with verb "${verb}" on resource "${rbacName(type)}"${place}, or use another --context or --user`,
    };
  } catch (error) {
    const message = `cannot ask whether ${verb} ${rbacName(type)}${place} is allowed: ${failureText(error)}`;
    return { level: 'warning', message, hint: 'the installation may end half way when a permission is missing' };
  }
}
