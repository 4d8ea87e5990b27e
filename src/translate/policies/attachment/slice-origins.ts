import type { FieldPath } from '../../../core/diagnostic.ts';
import { asJson, isObject, type JsonValue } from '../../../core/json.ts';
import type { Feature } from '../../features/feature.ts';
import type { Provenance } from '../../provenance.ts';
import type { TargetingPolicy } from './target.ts';

/** A policy and, when it was merged, the two behind it. */
export interface PolicySources {
  readonly policy: TargetingPolicy;
  readonly merged?: { readonly own: TargetingPolicy; readonly parent: TargetingPolicy };
}

/**
 * Notes for what a feature gave where it comes from: the API field of the feature, in the policy that wrote it. Of merged policies
 * the more specific one counts where it has the field.
 */
export function noteSliceOrigins(
  provenance: Provenance,
  { policy, merged }: PolicySources,
): (feature: Feature, slice: object) => void {
  const sources = merged ? [merged.own, merged.parent] : [policy];
  return (feature, slice) => {
    const origin = originOf(feature, sources);
    if (!origin) return;
    for (const part of Object.values(slice) as unknown[]) {
      if (!isObject(part) && !Array.isArray(part)) continue;
      provenance.note(part, origin.policy, origin.path);
    }
  };
}

interface Origin {
  readonly policy: TargetingPolicy;
  readonly path: FieldPath;
}

function originOf(feature: Feature, sources: readonly TargetingPolicy[]): Origin | undefined {
  const kind = sources[0]?.kind;
  const paths = feature.fields.filter((field) => field.kind === kind).map(({ path }) => path.split('.'));
  for (const policy of sources) {
    const path = paths.find((fields) => valueAt(asJson(policy), fields) !== undefined);
    if (path) return { policy, path };
  }
  return undefined;
}

function valueAt(value: JsonValue, path: readonly string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((at, key) => (isObject(at) ? at[key] : undefined), value);
}
