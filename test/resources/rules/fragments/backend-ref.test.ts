import { describe, expect, it } from 'vitest';
import {
  backendKindRules,
  backendRefRules,
  noBackendRefRules,
} from '../../../../src/resources/rules/fragments/backend-ref.ts';
import { brokenRules } from '../broken-rules.ts';

it.each([
  [{ name: 'a' }, false],
  [{ name: 'a', group: '', kind: 'Service' }, false],
  [{ name: 'a', port: 80 }, true],
  [{ name: 'a', kind: 'ServiceImport' }, true],
  [{ name: 'a', group: 'gateway.envoyproxy.io' }, true],
])('a reference %j has what it needs: %s', (ref, fine) => {
  expect(brokenRules(backendRefRules(['refs[]']), { refs: [ref] })).toEqual(fine ? [] : ['29 refs.0']);
});

it('refuses the older field', () => {
  expect(brokenRules(noBackendRefRules(['x', 'y']), { x: { backendRef: {} }, y: { backendRefs: [] } })).toEqual([
    '177 x',
  ]);
});

describe('backendKindRules', () => {
  const rules = backendKindRules({ kind: 1, group: 2 }, ['x'], ['Service', 'Backend'], ['', 'g']);

  it.each([
    [undefined, []],
    [[], []],
    [[{}, { kind: 'Backend', group: 'g' }], []],
    [[{}, { kind: 'Thing' }], ['1 x']],
    [[{ group: 'other' }], ['2 x']],
    [[{ kind: 'Thing', group: 'other' }], ['1 x', '2 x']],
  ])('of %j', (backendRefs, broken) => {
    expect(brokenRules(rules, { x: { backendRefs } })).toEqual(broken);
  });

  it('takes kinds and groups as they are allowed', () => {
    const foreign = backendKindRules({ kind: 1, group: 2 }, ['x'], ['Backend'], ['g']);
    expect(brokenRules(foreign, { x: { backendRefs: [{}] } })).toEqual(['1 x', '2 x']);
  });
});
