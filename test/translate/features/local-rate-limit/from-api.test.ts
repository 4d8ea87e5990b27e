import { describe, expect, it } from 'vitest';
import { localRateLimit } from '../../../../src/translate/features/local-rate-limit/feature.ts';
import { problemPaths, trafficOf } from '../traffic-input.ts';

const limits = (...rules: object[]) => trafficOf(localRateLimit, { rateLimit: { local: { rules } } });
const rule = (selector: object, requests = 1, unit = 'Minute') => ({
  clientSelectors: [selector],
  limit: { requests, unit },
});

describe('local rate limits', () => {
  it('take the rule without selectors as the default and keep the index of the others', () => {
    const outcome = limits(
      { limit: { requests: 10, unit: 'Second' }, xRateLimitHeaders: 'Off' },
      rule({ headers: [{ name: 'x', type: 'Distinct' }] }),
    );
    expect(outcome).toEqual({
      value: {
        rateLimit: {
          local: {
            default: { requests: 10, unit: 'Second' },
            defaultXRateLimitOption: 'Off',
            rules: [
              {
                headerMatches: [{ name: 'x', distinct: true }],
                limit: { requests: 1, unit: 'Minute' },
                name: 'default/policy/rule/1',
              },
            ],
          },
        },
      },
    });
  });

  it('have a default without limit when no rule is for everybody', () => {
    expect(limits().value?.rateLimit?.local).toEqual({ default: { requests: 4294967295, unit: 'Second' } });
    expect(
      problemPaths(limits({ limit: { requests: 1, unit: 'Hour' } }, { limit: { requests: 2, unit: 'Hour' } })),
    ).toEqual(['spec.rateLimit.local.rules.1']);
  });

  it("need units that are multiples of the default's", () => {
    const outcome = limits({ limit: { requests: 1, unit: 'Hour' } }, rule({ methods: [{ value: 'GET' }] }));
    expect(problemPaths(outcome)).toEqual(['spec.rateLimit.local.rules.1.limit.unit']);
  });

  it('need the block that the deprecated type names', () => {
    expect(problemPaths(trafficOf(localRateLimit, { rateLimit: { type: 'Local' } }))).toEqual(['spec.rateLimit.local']);
    expect(problemPaths(trafficOf(localRateLimit, { rateLimit: { type: 'Both' } }))).toEqual(['spec.rateLimit.type']);
    expect(trafficOf(localRateLimit, { rateLimit: { type: 'Global', local: {} } }).value).toEqual({ rateLimit: {} });
  });
});
