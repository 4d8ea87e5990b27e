import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/retries/to-xds.ts';
import { routeScope } from '../../xds/xds-scopes.ts';

const policy = (retry: NonNullable<Parameters<typeof routeScope>[0]>['retry']) => {
  const part = toXds.route?.(routeScope({ retry }));
  return part?.ok ? part.value.action?.retryPolicy : part;
};

it('retries 503 twice on another host by default', () => {
  expect(policy({})).toMatchObject({
    retryOn: 'connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes',
    retriableStatusCodes: [503],
    numRetries: 2,
    hostSelectionRetryMaxAttempts: '5',
    retryHostPredicate: [{ name: 'envoy.retry_host_predicates.previous_hosts' }],
  });
});

it('takes triggers, statuses, tries and pauses', () => {
  const retry = {
    numRetries: 0,
    numAttemptsPerPriority: 3,
    retryOn: { triggers: ['5xx', 'reset'] },
    perRetry: { timeout: '250ms', backOff: { baseInterval: '10ms' } },
  };
  expect(policy(retry)).toMatchObject({
    retryOn: '5xx,reset',
    numRetries: 0,
    retryPriority: { typedConfig: { updateFrequency: 3 } },
    perTryTimeout: '0.250s',
    retryBackOff: { baseInterval: '0.010s' },
  });
  expect(policy(retry)).not.toHaveProperty('retriableStatusCodes');
});

it('drops the route for a trigger that Envoy does not know', () => {
  expect(policy({ retryOn: { triggers: ['sometimes'] } })).toMatchObject({ ok: false });
});

it('has nothing to retry on a redirect', () => {
  expect(toXds.route?.(routeScope({ retry: {}, redirect: {} }))).toEqual({ ok: true, value: {} });
});
