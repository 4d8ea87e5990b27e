import { coerce, gte } from 'semver';
import { isObject } from '../../core/json.ts';
import { failureText } from '../../kubernetes/cluster-error.ts';
import type { KubernetesClient, LiveObject } from '../../kubernetes/kubernetes-client.ts';
import { builtInType } from '../../kubernetes/resource-types.ts';
import type { Release } from '../release/release.ts';
import { releaseStore } from '../release/release-store.ts';
import type { ReleaseId } from './ownership.ts';
import { minimumVersion } from './preflight.ts';
import { readinessOf } from './readiness.ts';

/** The outcome of one question about an installation. */
export interface HealthCheck {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'failed';
  readonly detail: string;
  /** What would mend it; absent when all is well. */
  readonly hint?: string;
}

/** Secrets that the certificate job of the chart makes. */
const certificates = ['envoy-gateway', 'envoy', 'envoy-rate-limit', 'envoy-oidc-hmac'];
const ok = (name: string, detail: string): HealthCheck => ({ name, state: 'ok', detail });

/**
 * Looks whether Envoy Gateway is installed and works, and whether anything stands against an upgrade. Nothing is changed. A question that
 * cannot be answered for lack of permission is a warning; an unreachable cluster is a ClusterError.
 */
export async function checkHealth(client: KubernetesClient, id: ReleaseId): Promise<readonly HealthCheck[]> {
  const version = await client.discovery.serverVersion();
  const answers = await Promise.all([
    guarded('CRDs', () => crdChecks(client)),
    guarded('release', () => releaseCheck(client, id)),
    guarded('controller', () => controllerCheck(client, id)),
    guarded('certificates', () => certificateCheck(client, id)),
  ]);
  return [versionCheck(version), ...answers.flat()];
}

async function guarded(
  name: string,
  work: () => Promise<HealthCheck | readonly HealthCheck[]>,
): Promise<readonly HealthCheck[]> {
  try {
    return [await work()].flat();
  } catch (error) {
    const hint = 'use a --context or --user that may read this';
    return [{ name, state: 'warning', detail: `cannot be checked: ${failureText(error)}`, hint }];
  }
}

function versionCheck(version: string): HealthCheck {
  const [have, want] = [coerce(version), coerce(minimumVersion)];
  if (!have || !want || gte(have, want)) return ok('Kubernetes', version);
  const hint = 'upgrade the cluster first';
  return { name: 'Kubernetes', state: 'failed', detail: `${version}; ${minimumVersion} or later is needed`, hint };
}

async function crdChecks(client: KubernetesClient): Promise<readonly HealthCheck[]> {
  const all = await client.list(builtInType('CustomResourceDefinition'));
  return ['gateway.networking.k8s.io', 'gateway.envoyproxy.io'].map((group) => {
    const crds = all.filter((crd) => isObject(crd.spec) && crd.spec.group === group);
    const name = `CRDs of ${group}`;
    if (crds.length === 0)
      return { name, state: 'failed', detail: 'none is installed', hint: 'run egctl install --only-crds' } as const;
    const broken = crds.filter((crd) => readinessOf({ ...crd, kind: 'CustomResourceDefinition' }).state !== 'ready');
    const names = broken.map((crd) => crd.metadata.name).join(', ');
    if (broken.length > 0)
      return { name, state: 'failed', detail: `not established: ${names}`, hint: 'see their conditions' } as const;
    return editionCheck(name, crds);
  });
}

/** Definitions of several versions or channels in one group are the remains of half an upgrade. */
function editionCheck(name: string, crds: readonly LiveObject[]): HealthCheck {
  const editions = new Set(
    crds.flatMap(({ metadata: { annotations = {} } }) => {
      const version = annotations['gateway.networking.k8s.io/bundle-version'];
      return version ? [`${version} ${annotations['gateway.networking.k8s.io/channel'] ?? ''}`.trim()] : [];
    }),
  );
  const list = [...editions].join(', ');
  const detail = `${crds.length} installed${list && `, ${list}`}`;
  if (editions.size < 2) return ok(name, detail);
  return { name, state: 'warning', detail, hint: 'bring them to one version: egctl install --only-crds --update-crds' };
}

async function releaseCheck(client: KubernetesClient, id: ReleaseId): Promise<HealthCheck> {
  const name = 'release';
  const history = await releaseStore(client, id.namespace, () => new Date()).history(id.name);
  const last: Release | undefined = history.at(-1);
  if (last === undefined) {
    const detail = `there is no release ${id.name} in namespace ${id.namespace}`;
    return { name, state: 'warning', detail, hint: 'run egctl install, or name another with --release-name and -n' };
  }
  const { metadata } = last.chart;
  const detail = `${id.name} revision ${last.version}, ${metadata.name} ${metadata.version}, ${last.info.status}`;
  if (last.info.status === 'deployed') return ok(name, detail);
  return { name, state: 'failed', detail, hint: 'run egctl install again: it completes what was interrupted' };
}

async function controllerCheck(client: KubernetesClient, { namespace }: ReleaseId): Promise<HealthCheck> {
  const name = 'controller';
  const labelSelector = 'control-plane=envoy-gateway';
  const pods = await client.list(builtInType('Pod'), { namespace, labelSelector });
  const states = pods.map((pod) => readinessOf({ ...pod, kind: 'Pod' }).state);
  const count = states.filter((state) => state === 'ready').length;
  const detail = `${count} of ${pods.length} pods are ready`;
  if (pods.length === 0)
    return { name, state: 'failed', detail: `no pod runs in ${namespace}`, hint: 'run egctl install' };
  if (count === pods.length) return ok(name, detail);
  const hint = `see kubectl describe pods -n ${namespace} -l ${labelSelector}`;
  return { name, state: count === 0 ? 'failed' : 'warning', detail, hint };
}

async function certificateCheck(client: KubernetesClient, { namespace }: ReleaseId): Promise<HealthCheck> {
  const name = 'certificates';
  const found = await Promise.all(certificates.map((secret) => client.find(builtInType('Secret'), secret, namespace)));
  const missing = certificates.filter((_, at) => found[at] === undefined);
  if (missing.length === 0) return ok(name, `${certificates.length} Secrets`);
  const hint = 'the Job of the chart makes them: run egctl install again and see the log of the certgen Job';
  return { name, state: 'failed', detail: `missing Secrets: ${missing.join(', ')}`, hint };
}
