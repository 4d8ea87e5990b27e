import { expect, it } from 'vitest';
import { inlineOrRef } from '../../../../src/resources/rules/fragments/inline-or-ref.ts';
import { brokenRules } from '../broken-rules.ts';

it.each([
  [{ type: 'Inline', inline: '' }, true],
  [{ type: 'ValueRef', valueRef: {} }, true],
  [{ type: 'Inline' }, false],
  [{ type: 'ValueRef' }, false],
  [{ type: 'Inline', valueRef: {} }, false],
  [{ type: 'Inline', inline: 'a', valueRef: {} }, false],
  [{ type: 'ValueRef', inline: 'a', valueRef: {} }, false],
  [{ inline: 'a' }, false],
])('%j is in order: %s', (text, fine) => {
  expect(brokenRules(inlineOrRef('l[]'), { l: [text] })).toEqual(fine ? [] : ['183 l.0']);
});
