import type { MergedClusterPart } from '../../../../src/translate/xds/cluster/cluster-parts.ts';

/** The merged parts of features that say only this about a cluster. */
export function mergedPart(fields: Partial<MergedClusterPart> = {}): MergedClusterPart {
  return {
    cluster: {},
    healthCheck: {},
    commonHttpProtocolOptions: {},
    httpFilters: [],
    secrets: [],
    hashPolicy: [],
    ...fields,
  };
}
