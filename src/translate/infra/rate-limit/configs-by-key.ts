import type { JsonObject } from '../../../core/json.ts';
import type { TranslateOptions } from '../../options.ts';
import type { TranslateResult } from '../../result.ts';
import { rateLimitServiceConfigs } from './service-config.ts';

/** The configuration that the rate limit service would be given, by IR key; keys without global rate limits are absent. */
export function rateLimitConfigs(result: TranslateResult, options: TranslateOptions): JsonObject {
  if (!options.rateLimit) return {};
  return Object.fromEntries(
    [...result.xdsIR].flatMap(([key, xds]) => {
      const configs = rateLimitServiceConfigs(xds.http ?? []);
      return configs.length > 0 ? [[key, configs]] : [];
    }),
  );
}
