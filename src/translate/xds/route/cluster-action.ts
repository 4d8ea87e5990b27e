import type { BackendClusterRef, DestinationSetting } from '../../ir/destination.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { mergeMessages } from '../message/merge-messages.ts';
import { type Message, withoutDefaults, withoutUndefined } from '../messages.ts';
import { invalidBackendClusterName } from '../names.ts';
import type { XdsTranslation } from '../translation.ts';
import { destinationWeights, needsClusterPerSetting, resolvedBackendRefs } from './destination-clusters.ts';

/** Where a forwarding route sends requests: to one cluster, or by weight to several (spec/xds-routes-clusters.md C.3). */
export function clusterAction(t: XdsTranslation, route: HTTPRoute): Message {
  const { destination } = route;
  if (!destination) return { cluster: '' };
  const settings = destination.settings ?? [];
  const refs = resolvedBackendRefs(t, destination);
  const targets = refs.length + (settings.length > 0 ? 1 : 0);
  if (needsClusterPerSetting(route) || targets > 1) return weightedAction(t, settings, refs);
  const [ref] = refs;
  return { cluster: ref && settings.length === 0 ? ref.name : destination.name };
}

/**
 * Backends that cannot take traffic keep their share, under the name of a cluster that does not exist: Envoy answers 500,
 * or 503 when a backend is right but has no endpoints.
 */
function weightedAction(
  t: XdsTranslation,
  settings: readonly DestinationSetting[],
  refs: readonly BackendClusterRef[],
): Message {
  const { invalid, noEndpoints } = destinationWeights(settings);
  const lost = invalid + noEndpoints;
  const clusters: Message[] = lost > 0 ? [{ name: invalidBackendClusterName, weight: lost }] : [];
  for (const setting of settings) {
    if (!setting.endpoints?.length && !setting.isDynamicResolver) continue;
    clusters.push(weightedCluster(t, setting));
  }
  for (const { name, weight } of refs) if (weight != null) clusters.push({ name, weight });
  return withoutUndefined({
    clusterNotFoundResponseCode: noEndpoints > 0 ? undefined : 'INTERNAL_SERVER_ERROR',
    weightedClusters: withoutDefaults({ clusters }),
  });
}

function weightedCluster(t: XdsTranslation, setting: DestinationSetting): Message {
  const base = withoutUndefined({ name: setting.name, weight: setting.weight ?? undefined });
  if (!setting.filters) return base;
  return t.hooks('weightedCluster').reduce<Message>((fields, { run }) => mergeMessages(fields, run(setting)), base);
}
