import type { JsonObject } from '../../core/json.ts';
import type { TranslateOptions } from '../options.ts';
import type { TranslateResult } from '../result.ts';

/** The configuration that the rate limit service would be given, by IR key. */
export function rateLimitConfigs(_result: TranslateResult, _options: TranslateOptions): JsonObject {
  return {};
}
