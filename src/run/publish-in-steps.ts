import type { DiscoveryService } from '../envoy/xds-server/discovery-service.ts';
import { changedNames, type Snapshot } from '../envoy/xds-server/snapshot.ts';

/** How long a step may wait for an Envoy that neither takes nor refuses what it was sent. */
const stepMilliseconds = 10_000;

/**
 * Publishes a new configuration so that no request meets a route whose cluster is not there: clusters are added first, then routes
 * and listeners change, then what nobody uses is removed. Returns whether Envoy has taken all of it.
 */
export async function publishInSteps(
  service: DiscoveryService,
  gateway: string,
  before: Snapshot | undefined,
  after: Snapshot,
): Promise<boolean> {
  if (before === undefined || !service.isWatched(gateway)) {
    service.publish(gateway, after);
    return before === undefined;
  }
  const changed = changedNames(before, after);
  const touched = changed.clusters.length + changed.endpoints.length + changed.secrets.length > 0;
  const removed = changed.clusters.some((name) => !after.clusters.has(name));
  const wider: Snapshot = {
    ...after,
    clusters: new Map([...before.clusters, ...after.clusters]),
    endpoints: new Map([...before.endpoints, ...after.endpoints]),
    secrets: new Map([...before.secrets, ...after.secrets]),
  };
  if (touched && changed.routes.length + changed.listeners.length > 0) {
    service.publish(gateway, { ...wider, listeners: before.listeners, routes: before.routes });
    await service.accepted(gateway, 'clusters', stepMilliseconds);
  }
  if (removed) {
    service.publish(gateway, wider);
    await service.accepted(gateway, 'listeners', stepMilliseconds);
    await service.accepted(gateway, 'routes', stepMilliseconds);
  }
  service.publish(gateway, after);
  const taken = await Promise.all(
    (['listeners', 'routes', 'clusters'] as const).map((type) => service.accepted(gateway, type, stepMilliseconds)),
  );
  return taken.every(Boolean);
}
