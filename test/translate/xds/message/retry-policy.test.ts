import { expect, it } from 'vitest';
import { serviceRetryPolicy } from '../../../../src/translate/xds/message/retry-policy.ts';

it('takes triggers, tries and pauses of services', () => {
  const perRetry = { timeout: '1s', backOff: { baseInterval: '100ms', maxInterval: '10s' } };
  expect(
    serviceRetryPolicy({ numRetries: 0, retryOn: { triggers: ['5xx'], httpStatusCodes: [500] }, perRetry }),
  ).toEqual({
    ok: true,
    value: { retryOn: '5xx', numRetries: 0, retryBackOff: { baseInterval: '0.100s', maxInterval: '10s' } },
  });
});

it('has no policy without settings, and refuses unknown triggers', () => {
  expect(serviceRetryPolicy(undefined)).toEqual({ ok: true, value: undefined });
  expect(serviceRetryPolicy({ retryOn: { triggers: ['x'] } })).toMatchObject({ ok: false });
});
