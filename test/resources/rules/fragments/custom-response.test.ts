import { expect, it } from 'vitest';
import { customResponseRules } from '../../../../src/resources/rules/fragments/custom-response.ts';
import { brokenRules } from '../broken-rules.ts';

const configMap = { group: '', kind: 'ConfigMap', name: 'a' };

it.each([
  [{}, []],
  [{ body: { inline: '' } }, []],
  [{ body: { type: 'ValueRef', valueRef: configMap } }, []],
  [{ body: {} }, ['161 r.body']],
  [{ body: { type: 'Inline' } }, ['161 r.body']],
  [{ body: { type: 'ValueRef', inline: 'a' } }, ['162 r.body']],
  [{ body: { type: 'ValueRef', valueRef: { ...configMap, kind: 'Secret' } } }, ['163 r.body']],
  [{ header: { add: [], remove: [] } }, []],
  [{ header: { remove: ['a'] } }, ['164 r.header']],
])('%j', (r, broken) => {
  expect(brokenRules(customResponseRules('r', 164), { r })).toEqual(broken);
});

it('numbers the rule on removed headers as it is told', () => {
  expect(brokenRules(customResponseRules('r', 230), { r: { header: { remove: ['a'] } } })).toEqual(['230 r.header']);
});
