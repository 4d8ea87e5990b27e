import { expect, it } from 'vitest';
import { connectionKeepaliveRules } from '../../../../src/resources/rules/fragments/connection-keepalive.ts';
import { brokenRules } from '../broken-rules.ts';

it.each([
  [{}, true],
  [{ timeout: '10s' }, true],
  [{ interval: '10s' }, true],
  [{ timeout: '1s', interval: '2000ms' }, true],
  [{ timeout: '1s', interval: '1000ms' }, false],
  [{ timeout: '2s', interval: '1s' }, false],
  [{ timeout: 'soon', interval: '1s' }, false],
])('%j is in order: %s', (keepalive, fine) => {
  expect(brokenRules(connectionKeepaliveRules('k'), { k: keepalive })).toEqual(fine ? [] : ['134 k']);
});
