import type { FieldPath } from '../../../core/diagnostic.ts';
import { isObject, type JsonObject } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { KubernetesPatch } from '../../../resources/generated/types.ts';
import { jsonMerge } from '../../merge/json-merge.ts';
import { strategicMerge } from '../../merge/strategic-merge.ts';
import { typedObject } from './typed-object.ts';

/** The Kubernetes types of the objects that can be patched. */
export type PatchableType =
  | 'V1Deployment'
  | 'V1DaemonSet'
  | 'V1Service'
  | 'V2HorizontalPodAutoscaler'
  | 'V1PodDisruptionBudget';

/**
 * Lays a user's patch over an object and reads the result as its type (spec/infra.md section 9); without a patch the object is only
 * read. Fails with one sentence when the patch is of an unknown type or gives a field a value that it cannot hold.
 */
export function applyObjectPatch(
  object: JsonObject,
  type: PatchableType,
  patch: KubernetesPatch | undefined,
): Result<JsonObject, string> {
  if (!patch) return typedObject(object, type);
  const { value } = patch;
  if (!isObject(value)) return fail('the value of the patch must be a map');
  switch (patch.type ?? 'StrategicMerge') {
    case 'StrategicMerge':
      return read(strategicMerge(object, withReplacedSelector(value, type), kubernetesMergeKeys), type);
    case 'JSONMerge':
      return read(jsonMerge(object, value), type);
    default:
      return fail(`the patch type ${patch.type} is neither StrategicMerge nor JSONMerge`);
  }
}

function read(object: JsonObject, type: PatchableType): Result<JsonObject, string> {
  const typed = typedObject(object, type);
  return typed.ok ? ok(typed.value) : fail(`after the patch, ${typed.error}`);
}

/** Merge keys of Kubernetes' lists by the field's name. */
const keys: Readonly<Record<string, string>> = {
  containers: 'name',
  initContainers: 'name',
  ephemeralContainers: 'name',
  env: 'name',
  volumes: 'name',
  imagePullSecrets: 'name',
  schedulingGates: 'name',
  resourceClaims: 'name',
  volumeMounts: 'mountPath',
  volumeDevices: 'devicePath',
  topologySpreadConstraints: 'topologyKey',
  hostAliases: 'ip',
  ownerReferences: 'uid',
  conditions: 'type',
};

/** `ports` belongs to Services and to containers, which name their ports differently. */
function kubernetesMergeKeys(path: FieldPath): string | undefined {
  const field = String(path.at(-1) ?? '');
  if (field === 'ports') return path.length === 2 ? 'port' : 'containerPort';
  return Object.hasOwn(keys, field) ? keys[field] : undefined;
}

/** The selector of a PodDisruptionBudget is replaced as a whole; that of other kinds merges. */
function withReplacedSelector(patch: JsonObject, type: PatchableType): JsonObject {
  const { spec } = patch;
  if (type !== 'V1PodDisruptionBudget' || !isObject(spec) || !isObject(spec.selector)) return patch;
  return { ...patch, spec: { ...spec, selector: { ...spec.selector, $patch: 'replace' } } };
}
