import { compareBytes } from '../../core/compare.ts';
import { ok, type Result } from '../../core/result.ts';
import type { ListenerScope, ResourceRequest } from '../features/to-xds-hooks.ts';
import { addServiceCluster, addUrlCluster } from './cluster/service-cluster.ts';
import { addClientCertificates } from './secret/client-certificates.ts';
import type { XdsTranslation } from './translation.ts';

/**
 * Adds the clusters and secrets that the filters of a listener need. Features come alphabetically by filter type, as the
 * reference runs its filters; the first problem stops the rest (spec/xds.md A.6).
 */
export function addFeatureResources(t: XdsTranslation, scope: ListenerScope): void {
  const hooks = [...t.hooks('resources')].sort((a, b) =>
    compareBytes(a.hooks.filterTypes?.[0] ?? '', b.hooks.filterTypes?.[0] ?? ''),
  );
  for (const { feature, run } of hooks) {
    for (const request of run(scope)) {
      const added = addResource(t, request);
      if (added.ok) continue;
      t.table.report(`listener ${scope.listener.name}: ${feature}: ${added.error}`, scope.listener);
      return;
    }
  }
}

function addResource(t: XdsTranslation, request: ResourceRequest): Result<undefined, string> {
  switch (request.kind) {
    case 'destination': {
      const added = addServiceCluster(t, request.destination, request.traffic);
      if (added.ok && request.clientCertificates) addClientCertificates(t, request.destination.settings);
      return added;
    }
    case 'url':
      return addUrlCluster(t, request.url, request.traffic);
    case 'secret':
      t.table.addSecretOnce(request.secret);
      return ok(undefined);
    case 'cluster':
      if (!t.table.findCluster(request.cluster.name)) t.table.addCluster(request.cluster);
      return ok(undefined);
  }
}
