import { compareBytes } from '../../core/compare.ts';

/** Kinds in the order in which Helm creates them; what others refer to comes first. */
const order: readonly string[] = [
  'PriorityClass',
  'Namespace',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
  'PodSecurityPolicy',
  'PodDisruptionBudget',
  'ServiceAccount',
  'Secret',
  'SecretList',
  'ConfigMap',
  'StorageClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleList',
  'ClusterRoleBinding',
  'ClusterRoleBindingList',
  'Role',
  'RoleList',
  'RoleBinding',
  'RoleBindingList',
  'Service',
  'DaemonSet',
  'Pod',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'HorizontalPodAutoscaler',
  'StatefulSet',
  'Job',
  'CronJob',
  'IngressClass',
  'Ingress',
  'APIService',
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
];

const ranks: ReadonlyMap<string, number> = new Map(order.map((kind, rank) => [kind, rank]));

/** Compares kinds for installing; kinds without a place come last, by name. */
export function compareInstallKinds(a: string, b: string): number {
  const [rankA, rankB] = [ranks.get(a), ranks.get(b)];
  if (rankA !== undefined && rankB !== undefined) return rankA - rankB;
  if (rankA === undefined && rankB === undefined) return compareBytes(a, b);
  return rankA === undefined ? 1 : -1;
}

/** Compares kinds for uninstalling: the reverse, and kinds without a place come last here too. */
export function compareUninstallKinds(a: string, b: string): number {
  const known = ranks.has(a) && ranks.has(b);
  return known ? compareInstallKinds(b, a) : compareInstallKinds(a, b);
}
