import type { JsonObject } from '../../../core/json.ts';
import type { ResourceSet } from '../../../resources/resource-set.ts';
import type { TranslateResult } from '../../result.ts';

/** Envoy's bootstrap as `x translate` shows it: the default one, or with the class EnvoyProxy's bootstrap applied. */
export function bootstrapFor(_resources: ResourceSet, _result: TranslateResult): JsonObject {
  return {};
}
