import { isObject } from '../../core/json.ts';
import type { KubernetesClient, LiveObject } from '../../kubernetes/kubernetes-client.ts';
import { builtInType, type ResourceType } from '../../kubernetes/resource-types.ts';

const envoyGatewayGroup = 'gateway.envoyproxy.io';
const gatewayApiGroups: ReadonlySet<string> = new Set(['gateway.networking.k8s.io', 'gateway.networking.x-k8s.io']);
const ourController = 'gateway.envoyproxy.io/gatewayclass-controller';

/** CRDs that an installation of Envoy Gateway brought, and what hangs on them. */
export interface InstalledCRDs {
  readonly removable: readonly LiveObject[];
  /** Of Gateway API, while another implementation uses it. */
  readonly shared: readonly LiveObject[];
  /** Controllers of those other implementations. */
  readonly otherControllers: readonly string[];
  /** How many objects of the removable kinds exist: they go with their CRDs. */
  readonly objects: number;
}

/** Finds the CRDs of Envoy Gateway and of Gateway API in the cluster, and whether somebody else needs them. */
export async function installedCRDs(client: KubernetesClient): Promise<InstalledCRDs> {
  const all = await client.list(builtInType('CustomResourceDefinition'));
  const own = all.filter((crd) => groupOfCRD(crd) === envoyGatewayGroup);
  const gatewayApi = all.filter((crd) => gatewayApiGroups.has(groupOfCRD(crd)));
  const otherControllers = await foreignControllers(client, gatewayApi);
  const removable = otherControllers.length > 0 ? own : [...own, ...gatewayApi];
  const counts = await Promise.all(removable.map((crd) => countObjects(client, crd)));
  const objects = counts.reduce((sum, count) => sum + count, 0);
  return { removable, shared: otherControllers.length > 0 ? gatewayApi : [], otherControllers, objects };
}

function groupOfCRD(crd: LiveObject): string {
  return isObject(crd.spec) ? String(crd.spec.group) : '';
}

async function foreignControllers(client: KubernetesClient, crds: readonly LiveObject[]): Promise<readonly string[]> {
  const classes = crds.find((crd) => crd.metadata.name.startsWith('gatewayclasses.'));
  const type = classes && typeOfCRD(classes);
  const live = type ? await client.list(type) : [];
  const controllers = live.map((one) => (isObject(one.spec) ? String(one.spec.controllerName) : ''));
  return [...new Set(controllers.filter((controller) => controller !== ourController))];
}

async function countObjects(client: KubernetesClient, crd: LiveObject): Promise<number> {
  const type = typeOfCRD(crd);
  return type ? (await client.list(type)).length : 0;
}

/** How the objects of a definition are addressed, under its first served version. */
function typeOfCRD(crd: LiveObject): ResourceType | undefined {
  const spec = isObject(crd.spec) ? crd.spec : {};
  const names = isObject(spec.names) ? spec.names : {};
  const versions: unknown = spec.versions;
  const served = Array.isArray(versions) ? (versions as readonly unknown[]).filter(isObject) : [];
  const version = served.find((one) => one.served === true)?.name;
  if (typeof version !== 'string') return undefined;
  return {
    group: String(spec.group),
    version,
    kind: String(names.kind),
    plural: String(names.plural),
    namespaced: spec.scope === 'Namespaced',
  };
}
