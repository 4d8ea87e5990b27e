import { addServiceCluster } from '../cluster/service-cluster.ts';
import type { XdsTranslation } from '../translation.ts';

/** Adds the cluster of the tracing collector (spec/xds-telemetry-patches.md F.3). */
export function addTracingCluster(t: XdsTranslation): void {
  const { tracing } = t.scope.xds;
  if (!tracing) return;
  // An IR that was read from a file may lack it.
  if (!tracing.destination?.name) {
    t.table.report('tracing: the collector has no destination: set provider.backendRefs of the EnvoyProxy', tracing);
    return;
  }
  const added = addServiceCluster(t, tracing.destination, tracing.traffic, { countStats: true, logHealthChecks: true });
  if (!added.ok) t.table.report(`tracing: ${added.error}`, tracing);
}
