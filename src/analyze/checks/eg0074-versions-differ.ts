import { isObject, type JsonObject } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import { type CheckFinding, defineCheck } from '../check.ts';
import type { ClusterState, ProxyState } from '../cluster/cluster-state.ts';

/** Proxies of several versions, or a controller of another release than the one whose behaviour this program has. */
export const versionsDiffer = defineCheck({
  code: 'EG0074',
  name: 'versions-differ',
  severity: 'warning',
  needsCluster: true,
  summary: 'Proxies or the controller are of different versions',
  docs: {
    what: 'Two proxies of one Gateway run different versions of Envoy, or the controller is of another minor release than the one whose behaviour egctl has.',
    why: 'A rollout that stopped half way leaves proxies that do not know all of their configuration. With a controller of another release the findings may not be what the cluster does.',
    example: `egctl x status proxies   # VERSION 1.39.0 and 1.38.2`,
    fix: 'Let the rollout end (kubectl rollout status), or use the egctl of the controller’s release.',
  },
  *run({ cluster }) {
    if (!cluster) return;
    yield* differingProxies(cluster.proxies);
    yield* otherRelease(cluster);
  },
});

function* differingProxies(proxies: readonly ProxyState[]): Generator<CheckFinding> {
  const first = new Map<string, { readonly version: string; readonly pod: JsonObject }>();
  for (const { pod, serverInfo } of proxies) {
    // `<commit>/<version>/<state>/<build>/<TLS library>`
    const version = String(serverInfo?.version ?? '').split('/')[1];
    if (version === undefined) continue;
    const owner = ownerOf(pod);
    const other = first.get(owner);
    if (other === undefined) first.set(owner, { version, pod });
    else if (other.version !== version) {
      const ref = podRef(other.pod);
      yield {
        resource: podRef(pod),
        message: `the proxy is Envoy ${version}, ${ref.name} of the same Gateway is ${other.version}`,
      };
    }
  }
}

/** The Gateway, or the class whose Gateways are merged, that a proxy belongs to. */
function ownerOf({ metadata }: JsonObject): string {
  const labels = isObject(metadata) && isObject(metadata.labels) ? metadata.labels : {};
  const prefix = 'gateway.envoyproxy.io/owning-';
  return ['gateway-namespace', 'gateway-name', 'gatewayclass']
    .map((name) => String(labels[prefix + name] ?? ''))
    .join('/');
}

function* otherRelease({ controllerPods, supportedRelease = '' }: ClusterState): Generator<CheckFinding> {
  const wanted = minorOf(supportedRelease);
  if (wanted === undefined) return;
  for (const pod of controllerPods) {
    const [container] = isObject(pod.spec) && Array.isArray(pod.spec.containers) ? pod.spec.containers : [];
    const image = isObject(container) ? String(container.image ?? '') : '';
    const minor = minorOf(image.split('@')[0]?.split(':').at(-1) ?? '');
    if (minor === undefined || minor === wanted) continue;
    yield {
      resource: podRef(pod),
      path: ['spec', 'containers', 0, 'image'],
      severity: 'info',
      message: `the controller is of release ${minor}, findings are what ${wanted} would do`,
    };
  }
}

function minorOf(tag: string): string | undefined {
  return /^v?(\d+\.\d+)\.\d+/.exec(tag)?.[1];
}

function podRef(pod: JsonObject) {
  return refOf({ ...pod, apiVersion: 'v1', kind: 'Pod' } as JsonObject);
}
