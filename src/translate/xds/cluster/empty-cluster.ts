import { emptyClusterName } from '../names.ts';
import type { XdsTranslation } from '../translation.ts';

/** Adds the cluster without endpoints that listeners without routes point to, once. */
export function addEmptyCluster(t: XdsTranslation): void {
  if (!t.table.findCluster(emptyClusterName)) t.table.addCluster({ name: emptyClusterName, type: 'STATIC' });
}
