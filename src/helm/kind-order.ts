/** Kinds in the order in which Helm 4 installs them; kinds that are not here come last, by name. */
export const installOrder: readonly string[] = (
  'PriorityClass Namespace NetworkPolicy ResourceQuota LimitRange PodSecurityPolicy PodDisruptionBudget ServiceAccount Secret SecretList ' +
  'ConfigMap StorageClass PersistentVolume PersistentVolumeClaim CustomResourceDefinition ClusterRole ClusterRoleList ClusterRoleBinding ' +
  'ClusterRoleBindingList Role RoleList RoleBinding RoleBindingList Service DaemonSet Pod ReplicationController ReplicaSet Deployment ' +
  'HorizontalPodAutoscaler StatefulSet Job CronJob IngressClass Ingress APIService MutatingWebhookConfiguration ValidatingWebhookConfiguration'
).split(' ');

const places = new Map(installOrder.map((kind, index) => [kind, index] as const));

/** Orders two kinds as they are installed. */
export function compareInstallOrder(a: string, b: string): number {
  const [first, second] = [places.get(a), places.get(b)];
  if (first !== undefined && second !== undefined) return first - second;
  if (first === undefined && second === undefined) return a < b ? -1 : a > b ? 1 : 0;
  return first === undefined ? 1 : -1;
}
