import type { JsonObject, JsonValue } from '../../../core/json.ts';

/** Members that the typed API writes although nothing set them: they are neither pointers nor optional there. */
const alwaysWritten: Readonly<Record<string, JsonObject>> = {
  Container: { resources: {} },
  EphemeralContainer: { resources: {} },
  DeploymentSpec: { strategy: {}, template: {} },
  DaemonSetSpec: { updateStrategy: {}, template: {} },
  PodTemplateSpec: { metadata: {}, spec: {} },
  PersistentVolumeClaimTemplate: { metadata: {}, spec: {} },
  PersistentVolumeClaimSpec: { resources: {} },
  ServicePort: { targetPort: 0 },
  ResourceFieldSelector: { divisor: '0' },
  TopologySpreadConstraint: { maxSkew: 0, topologyKey: '', whenUnsatisfiable: '' },
};

/** Numbers and switches that are no pointers in the typed API: their zero means absent. */
const absentWhenZero: ReadonlySet<string> = new Set([
  'generation',
  'partition',
  'readOnly',
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'stdin',
  'stdinOnce',
  'tty',
  'paused',
  'publishNotReadyAddresses',
  'minReadySeconds',
  'hostPort',
  'nodePort',
  'healthCheckNodePort',
  'initialDelaySeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
  'Probe.timeoutSeconds',
]);

/** Members of the names above that are pointers, or required, in one type. */
const keptWhenZero: ReadonlySet<string> = new Set(['CSIVolumeSource.readOnly', 'HPAScalingPolicy.periodSeconds']);

/** Texts that stay although they are empty: they are required, or pointers; by field, or by type and field where types differ. */
const keptWhenEmpty: ReadonlySet<string> = new Set(
  `mountPath devicePath topologyKey claimName driver server fieldPath resource volumeAttributesClassName storageClassName
  whenUnsatisfiable runtimeClassName preemptionPolicy loadBalancerClass appProtocol ipFamilyPolicy internalTrafficPolicy
  trafficDistribution localhostProfile procMount mountPropagation conditionType container selectPolicy unhealthyPodEvictionPolicy
  nodeAffinityPolicy nodeTaintsPolicy apiGroup resourceName HTTPHeader.value Sysctl.value PodDNSConfigOption.value
  HostPathVolumeSource.path HostPathVolumeSource.type KeyToPath.path KeyToPath.key NFSVolumeSource.path DownwardAPIVolumeFile.path
  ServiceAccountTokenProjection.path ConfigMapKeySelector.key SecretKeySelector.key LabelSelectorRequirement.key
  LabelSelectorRequirement.operator NodeSelectorRequirement.key NodeSelectorRequirement.operator SeccompProfile.type
  AppArmorProfile.type MetricSpec.type MetricTarget.type HPAScalingPolicy.type CSIVolumeSource.fsType Container.restartPolicy
  ContainerResizePolicy.restartPolicy Container.name EphemeralContainer.name EnvVar.name Volume.name VolumeMount.name
  VolumeDevice.name HTTPHeader.name Sysctl.name OwnerReference.name OwnerReference.kind OwnerReference.uid OwnerReference.apiVersion
  CrossVersionObjectReference.name CrossVersionObjectReference.kind MetricIdentifier.name ResourceMetricSource.name
  ContainerResourceMetricSource.name TypedLocalObjectReference.name TypedLocalObjectReference.kind HostAlias.ip`.split(
    /\s+/,
  ),
);

/** A Go type's name in the table of Kubernetes types has the API version in front: V1Container. */
function goType(type: string): string {
  return type.replace(/^V\d+/, '');
}

/** What an object of the type holds before anything is set. */
export function writtenMembers(type: string): JsonObject {
  return alwaysWritten[goType(type)] ?? {};
}

/** Whether the typed API writes a text, number or switch of a type's field: empty ones are left out unless the type needs them. */
export function isScalarWritten(type: string, field: string, value: JsonValue): boolean {
  const qualified = `${goType(type)}.${field}`;
  if (value === '') return keptWhenEmpty.has(field) || keptWhenEmpty.has(qualified);
  if (value !== false && value !== 0) return true;
  return keptWhenZero.has(qualified) || !(absentWhenZero.has(field) || absentWhenZero.has(qualified));
}
