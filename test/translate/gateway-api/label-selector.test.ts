import { describe, expect, it } from 'vitest';
import { matchesSelector, parseLabelSelector } from '../../../src/translate/gateway-api/label-selector.ts';

const labels = { app: 'shop', tier: 'web' };
const expression = (key: string, operator: string, ...values: string[]) => ({
  matchExpressions: [{ key, operator, ...(values.length > 0 && { values }) }],
});

describe('matchesSelector', () => {
  it('matches everything when empty and nothing when absent', () => {
    expect(matchesSelector({}, undefined)).toBe(true);
    expect(matchesSelector(undefined, labels)).toBe(false);
  });

  it.each([
    [{ matchLabels: { app: 'shop' } }, true],
    [{ matchLabels: { app: 'shop', tier: 'db' } }, false],
    [expression('tier', 'In', 'db', 'web'), true],
    [expression('tier', 'NotIn', 'web'), false],
    [expression('absent', 'NotIn', 'web'), true],
    [expression('tier', 'Exists'), true],
    [expression('tier', 'DoesNotExist'), false],
  ])('%j gives %s', (selector, expected) => expect(matchesSelector(selector, labels)).toBe(expected));
});

describe('parseLabelSelector', () => {
  it.each([
    expression('tier', 'Exists', 'web'),
    expression('tier', 'In'),
    expression('tier', 'Like', 'web'),
    expression('not a key', 'Exists'),
    { matchLabels: { app: 'no good value' } },
  ])('refuses %j', (selector) => {
    expect(parseLabelSelector(selector).ok).toBe(false);
    expect(matchesSelector(selector, labels)).toBe(false);
  });
});
