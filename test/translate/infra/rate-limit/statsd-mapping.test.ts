import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/core/json.ts';
import { statsdMapping } from '../../../../src/translate/infra/rate-limit/statsd-mapping.ts';

const mappings = statsdMapping().mappings as readonly JsonObject[];

describe('statsdMapping', () => {
  it('names metrics by outcome, in the order of the controller', () => {
    expect(mappings.map(({ name }) => name)).toEqual([
      ...[1, 2].flatMap(() =>
        ['near_limit', 'over_limit', 'total_hits', 'within_limit', 'shadow_mode'].map(
          (outcome) => `ratelimit_service_rate_limit_${outcome}`,
        ),
      ),
      'ratelimit_service_should_rate_limit_error',
      'ratelimit_service_total_requests',
      'ratelimit_service_response_time_seconds',
      'ratelimit_service_config_load_success',
      'ratelimit_service_config_load_error',
    ]);
  });

  it.each([
    ['shop.route.near_limit', undefined],
    ['shop.route.user.near_limit', ['shop', 'route', 'user']],
    ['shop.route.user.x.y.near_limit', ['shop', 'route', 'user']],
  ])('takes three keys of %s where there are so many', (statistic, keys) => {
    const pattern = mappings.find(({ match_type }) => match_type === 'regex');
    const found = new RegExp(`^${pattern?.match}$`).exec(`ratelimit.service.rate_limit.${statistic}`);
    expect(found?.slice(1, 4)).toEqual(keys);
    expect(pattern?.labels).toEqual({ domain: '$1', key1: '$2', key2: '$3' });
  });
});
