import type { JsonObject } from '../../core/json.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import type { TranslateOptions } from '../options.ts';
import type { TranslateResult } from '../result.ts';

/** The Kubernetes objects that the Infra Manager would make, by IR key (spec/infra.md). */
export function infraObjects(_result: TranslateResult, _set: ResourceSet, _options: TranslateOptions): JsonObject {
  return {};
}
