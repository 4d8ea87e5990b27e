/** Kinds of Kubernetes' own API groups, by group and version, from the Kubernetes API reference. */
const builtIn: Readonly<Record<string, string>> = {
  v1: 'Binding ComponentStatus ConfigMap Endpoints Event LimitRange List Namespace Node PersistentVolume PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount',
  'admissionregistration.k8s.io/v1':
    'MutatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/v1': 'CustomResourceDefinition',
  'apiregistration.k8s.io/v1': 'APIService',
  'apps/v1': 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet',
  'authentication.k8s.io/v1': 'TokenRequest TokenReview SelfSubjectReview',
  'authorization.k8s.io/v1':
    'LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview',
  'autoscaling/v1': 'HorizontalPodAutoscaler Scale',
  'autoscaling/v2': 'HorizontalPodAutoscaler',
  'batch/v1': 'CronJob Job',
  'certificates.k8s.io/v1': 'CertificateSigningRequest',
  'certificates.k8s.io/v1alpha1': 'ClusterTrustBundle',
  'certificates.k8s.io/v1beta1': 'ClusterTrustBundle',
  'coordination.k8s.io/v1': 'Lease',
  'discovery.k8s.io/v1': 'EndpointSlice',
  'events.k8s.io/v1': 'Event',
  'flowcontrol.apiserver.k8s.io/v1': 'FlowSchema PriorityLevelConfiguration',
  'multicluster.x-k8s.io/v1alpha1': 'ServiceExport ServiceImport',
  'networking.k8s.io/v1': 'IPAddress Ingress IngressClass NetworkPolicy ServiceCIDR',
  'node.k8s.io/v1': 'RuntimeClass',
  'policy/v1': 'Eviction PodDisruptionBudget',
  'rbac.authorization.k8s.io/v1': 'ClusterRole ClusterRoleBinding Role RoleBinding',
  'scheduling.k8s.io/v1': 'PriorityClass',
  'storage.k8s.io/v1': 'CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment',
};

/** Groups of which every kind and version counts as known: they are Kubernetes' own or Gateway API's experimental ones. */
const openGroups = /(^|\.)(k8s\.io|x-k8s\.io)$|^(apps|batch|autoscaling|policy|extensions)$/;

/** True for kinds that are Kubernetes' own: nobody is surprised when they are left out. */
export function isKubernetesKind(apiVersion: string, kind: string): boolean {
  const kinds = Object.hasOwn(builtIn, apiVersion) ? builtIn[apiVersion] : undefined;
  if (kinds !== undefined) return kinds.split(' ').includes(kind);
  const slash = apiVersion.indexOf('/');
  return slash > 0 && openGroups.test(apiVersion.slice(0, slash));
}
