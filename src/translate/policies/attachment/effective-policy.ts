import type { FieldPath } from '../../../core/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue } from '../../../core/json.ts';
import type { EffectivePolicy, MergedFrom } from './merge-policies.ts';
import type { TargetingPolicy } from './target.ts';

/** Which policies made a slice of the IR: `traffic`, `security` or `envoyExtensions` of a route. */
export interface EffectivePolicyBook {
  /** Notes the policy that a slice was made from; gives the slice, so that it can be used in place. */
  readonly note: <T extends object>(slice: T, effective: EffectivePolicy<TargetingPolicy>) => T;
  /** The policy in force for a slice, merged where policies merged; undefined for objects that no policy made. */
  readonly of: (slice: object) => EffectivePolicy<TargetingPolicy> | undefined;
}

/** An empty book for one translation. */
export function createEffectivePolicyBook(): EffectivePolicyBook {
  const table = new WeakMap<object, EffectivePolicy<TargetingPolicy>>();
  return {
    note: (slice, effective) => {
      table.set(slice, effective);
      return slice;
    },
    of: (slice) => table.get(slice),
  };
}

/** Where one field of an effective policy comes from. */
export interface FieldSource {
  /** Path in the effective policy. */
  readonly path: FieldPath;
  readonly value: JsonValue;
  /** The policy that wrote the field. */
  readonly policy: TargetingPolicy;
  /** Path in that policy; it differs inside lists that were merged item by item. */
  readonly sourcePath: FieldPath;
}

/** Fields that say where a policy applies and not what it does. */
const attachmentFields: ReadonlySet<string> = new Set(['targetRef', 'targetRefs', 'targetSelectors', 'mergeType']);

/**
 * Every scalar, empty object and list in force under `spec`, in the order of the effective policy, with the policy it is from. Rate
 * limits are the exception: their rules merge in the IR, where the name of each rule begins with its policy.
 */
export function fieldSources({ policy, merged }: EffectivePolicy<TargetingPolicy>): readonly FieldSource[] {
  const spec = Object.fromEntries(
    Object.entries((policy.spec ?? {}) as JsonObject).filter(([field]) => !attachmentFields.has(field)),
  );
  const sources: Side[] = (merged ? [merged.own, merged.parent] : [policy]).map((source) => ({
    policy: source,
    value: (source.spec ?? {}) as JsonObject,
    path: ['spec'],
  }));
  const found: FieldSource[] = [];
  walk(spec, ['spec'], sources, merged, found);
  return found;
}

/** The same place in one of the policies that were merged; the more specific policy comes first. */
interface Side {
  readonly policy: TargetingPolicy;
  readonly value: JsonValue | undefined;
  readonly path: FieldPath;
}

function walk(
  value: JsonValue,
  path: FieldPath,
  sides: readonly Side[],
  merged: MergedFrom<TargetingPolicy> | undefined,
  found: FieldSource[],
): void {
  const present = sides.filter((side) => side.value !== undefined);
  if (isObject(value) && Object.keys(value).length > 0) {
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue;
      const inner = present.map((side): Side => {
        const next = isObject(side.value) ? side.value[key] : undefined;
        return { policy: side.policy, value: next, path: [...side.path, key] };
      });
      walk(member, [...path, key], inner, merged, found);
    }
    return;
  }
  const key = merged?.type === 'StrategicMerge' ? merged.keys[fieldNames(path)] : undefined;
  if (Array.isArray(value) && key !== undefined && value.length > 0) {
    for (const [index, item] of (value as readonly JsonValue[]).entries()) {
      walk(item, [...path, index], itemSides(present, item, key), merged, found);
    }
    return;
  }
  const [source] = present;
  // A value that stands in no policy is one that a merge writes for an absent field of the more specific policy.
  const { policy, path: sourcePath } = source ?? sides[0] ?? {};
  if (policy && sourcePath) found.push({ path, value, policy, sourcePath });
}

/** The items with the same key in the lists of the policies. */
function itemSides(sides: readonly Side[], item: JsonValue, key: string): readonly Side[] {
  if (!isObject(item)) return sides;
  return sides.flatMap((side): Side[] => {
    const list = Array.isArray(side.value) ? (side.value as readonly JsonValue[]) : [];
    const index = list.findIndex((other) => isObject(other) && other[key] === item[key]);
    return index < 0 ? [] : [{ policy: side.policy, value: list[index], path: [...side.path, index] }];
  });
}

function fieldNames(path: FieldPath): string {
  return path.filter((part) => typeof part === 'string').join('.');
}
