import { describe, expect, it } from 'vitest';
import type { HTTPRouteRule } from '../../../../src/resources/generated/types.ts';
import { retriesFromRule } from '../../../../src/translate/features/retries/from-route-rule.ts';

const read = (rule: HTTPRouteRule) => retriesFromRule({ rule, hasMatches: true, destinationName: 'd' }).value?.retry;

describe('retries of a rule', () => {
  it('have the parts that are given', () => {
    expect(
      read({ retry: { attempts: 3, backoff: '100ms', codes: [503, 500] }, timeouts: { backendRequest: '1s' } }),
    ).toEqual({
      numRetries: 3,
      perRetry: { backOff: { baseInterval: '100ms' }, timeout: '1s' },
      retryOn: { httpStatusCodes: [503, 500] },
    });
    expect(read({ retry: { attempts: 0 } })).toEqual({ numRetries: 0 });
    expect(read({ retry: {} })).toEqual({});
    expect(read({ timeouts: { backendRequest: '1s' } })).toBeUndefined();
  });
});
