import { describe, expect, it } from 'vitest';
import type { HTTPRouteRule } from '../../../../src/resources/generated/types.ts';
import { timeoutsFromRule } from '../../../../src/translate/features/timeouts/from-route-rule.ts';

const read = (rule: HTTPRouteRule) => timeoutsFromRule({ rule, hasMatches: true, destinationName: 'd' }).value?.timeout;

describe('timeouts of a rule', () => {
  it('limit the whole request, or its one try', () => {
    expect(read({ timeouts: { request: '60s' } })).toBe('1m0s');
    expect(read({ timeouts: { request: '60s', backendRequest: '5s' } })).toBe('5s');
    expect(read({ timeouts: { request: '60s', backendRequest: '5s' }, retry: {} })).toBe('1m0s');
    expect(read({ timeouts: { backendRequest: '5s' }, retry: {} })).toBeUndefined();
    expect(read({})).toBeUndefined();
  });

  it('are 15 seconds when they cannot be read', () => {
    expect(read({ timeouts: { request: 'soon' } })).toBe('15s');
  });
});
