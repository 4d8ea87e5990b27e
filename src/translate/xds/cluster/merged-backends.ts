import { addClientCertificates } from '../secret/client-certificates.ts';
import type { XdsTranslation } from '../translation.ts';
import { addCluster } from './add-cluster.ts';
import { endpointTypeOf } from './endpoint-type.ts';

/** Adds the clusters that several routes share, with the certificates for them (spec/xds.md A.2). */
export function addMergedBackends(t: XdsTranslation): void {
  for (const backendCluster of t.scope.xds.backendClusters ?? []) {
    const { name, setting, metadata, traffic } = backendCluster;
    const settings = setting ? [setting] : [];
    const added = addCluster(t, {
      name,
      settings,
      endpointType: endpointTypeOf(settings),
      traffic,
      origin: { kind: 'mergedBackend', backendCluster },
      ipFamily: setting?.ipFamily,
      metadata,
      logHealthChecks: true,
      countStats: true,
      source: backendCluster,
    });
    if (!added.ok) t.table.report(added.error, backendCluster);
    addClientCertificates(t, settings);
  }
}
