import { addServiceCluster } from '../cluster/service-cluster.ts';
import type { XdsTranslation } from '../translation.ts';

/** Adds the clusters of access log services and collectors; the first problem leaves out the rest (spec/xds-telemetry-patches.md F.2, A.2). */
export function addAccessLogClusters(t: XdsTranslation): void {
  const { als, openTelemetry } = t.scope.xds.accessLog ?? {};
  const sinks = [
    ...(als ?? []).map((entry) => ({ entry, countStats: false })),
    ...(openTelemetry ?? []).map((entry) => ({ entry, countStats: true })),
  ];
  for (const { entry, countStats } of sinks) {
    const added = addServiceCluster(t, entry.destination, entry.traffic, { countStats, logHealthChecks: true });
    if (added.ok) continue;
    t.table.report(`access log: ${added.error}`, entry);
    return;
  }
}
