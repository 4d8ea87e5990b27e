import type { Feature } from '../features/feature.ts';
import { features as allFeatures } from '../features/registry.ts';
import type { Xds } from '../ir/xds.ts';
import type { TranslateOptions } from '../options.ts';
import { createProvenance, type Provenance } from '../provenance.ts';
import { addMergedBackends } from './cluster/merged-backends.ts';
import { addSdsClusters } from './cluster/sds-clusters.ts';
import { extendListeners, extendTranslation } from './extension/extension-hooks.ts';
import { addGlobalResources, addProxyServiceCluster } from './global-resources.ts';
import { addHttpListeners } from './listener/http-listener.ts';
import { readyListenerResource } from './listener/ready-listener.ts';
import { addTcpListeners } from './listener/tcp-listener.ts';
import { addUdpListeners } from './listener/udp-listener.ts';
import { systemCaSecretName } from './names.ts';
import { applyPatches } from './patch/apply-patches.ts';
import { buildAll, type Recall } from './piece-memory.ts';
import { listenerResource, routeConfigResource } from './render-drafts.ts';
import type { ResourceLists, XdsResources } from './resources.ts';
import { restoreSystemCa } from './secret/restore-system-ca.ts';
import { addAccessLogClusters } from './telemetry/access-log-clusters.ts';
import { addTracingCluster } from './telemetry/tracing-cluster.ts';
import { createTranslation, type XdsTranslation } from './translation.ts';
import { reportInvalidResources } from './validation/validate-resources.ts';

/**
 * Turns the IR of one key into Envoy's resources (spec/xds.md A.2). Never throws; problems are in `errors`, and what could
 * be built is there all the same. Lists are in the order in which resources were added. `recall` gives routes and clusters of an
 * earlier translation that are the same in this one.
 */
export function translateXds(
  xds: Xds,
  options: TranslateOptions,
  provenance: Provenance = createProvenance(),
  features: readonly Feature[] = allFeatures,
  recall: Recall = buildAll,
): XdsResources {
  const t = createTranslation(xds, options, provenance, features, recall);
  addHttpListeners(t);
  addTcpListeners(t);
  addUdpListeners(t);
  const lists = startLists(t);
  extendListeners(t, lists);
  addMergedBackends(t);
  addAccessLogClusters(t);
  addSdsClusters(t);
  addTracingCluster(t);
  addProxyServiceCluster(t);
  addGlobalResources(t);
  const emittedSystemCa = t.table.hasSecret(systemCaSecretName);
  const envoyPatchPolicies = applyPatches(t, lists);
  extendTranslation(t, lists);
  restoreSystemCa(lists, emittedSystemCa);
  reportInvalidResources(t, lists);
  return { ...lists, errors: t.table.problems, envoyPatchPolicies };
}

/** Listeners and routes are finished here; clusters, endpoints and secrets go on growing in the same lists. */
function startLists(t: XdsTranslation): ResourceLists {
  const { table, provenance } = t;
  const { readyListener } = t.scope.xds;
  const ready = readyListener ? [provenance.inherit(readyListenerResource(readyListener), readyListener)] : [];
  return {
    listeners: [...ready, ...table.listeners.map((draft) => listenerResource(draft, provenance))],
    routes: table.routeConfigs.map((draft) => routeConfigResource(draft, provenance)),
    clusters: table.clusters,
    endpoints: table.endpoints,
    secrets: table.secrets,
  };
}
