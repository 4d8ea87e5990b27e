import type { ClusterState } from '../../src/analyze/cluster/cluster-state.ts';

/** The state of a cluster in which nothing was readable but the given parts. */
export function clusterStateOf(parts: Partial<ClusterState>): ClusterState {
  return { definitions: [], controllerPods: [], proxies: [], objects: [], unread: [], ...parts };
}
