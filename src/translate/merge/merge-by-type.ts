import type { JsonObject } from '../../core/json.ts';
import { jsonMerge } from './json-merge.ts';
import type { MergeKeys } from './merge-keys.ts';
import { strategicMerge } from './strategic-merge.ts';

/** How an object is combined with the one that it overrides. */
export type MergeType = 'Replace' | 'StrategicMerge' | 'JSONMerge';

/** Lays `override` over `base` in the way of `type`; neither is changed. */
export function mergeByType(base: JsonObject, override: JsonObject, type: MergeType, keys: MergeKeys): JsonObject {
  switch (type) {
    case 'Replace':
      return override;
    case 'StrategicMerge':
      return strategicMerge(base, override, keys);
    case 'JSONMerge':
      return jsonMerge(base, override);
  }
}
