import { describe, expect, it } from 'vitest';
import {
  mergeTypeRules,
  policyTargetRules,
  targetsOnly,
} from '../../../../src/resources/rules/fragments/policy-targets.ts';
import { brokenRules } from '../broken-rules.ts';

const gateway = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'a' };
const route = { ...gateway, kind: 'HTTPRoute' };
const foreign = { group: 'x', kind: 'Thing', name: 'a' };

describe('policyTargetRules', () => {
  const rules = policyTargetRules({ group: 1, kind: 2, groups: 3, kinds: 4 }, ['Gateway', 'HTTPRoute']);

  it.each<[object, string[]]>([
    [{ targetRef: gateway }, []],
    [{ targetRefs: [gateway, route] }, []],
    [{ targetSelectors: [{ kind: 'Gateway' }] }, []],
    [{ targetRef: gateway, targetRefs: [gateway], targetSelectors: [{ kind: 'Gateway' }] }, []],
    [{}, ['109 spec']],
    [{ targetSelectors: [] }, ['109 spec']],
    [{ targetRef: gateway, targetRefs: [gateway] }, ['109 spec']],
    [{ targetRef: foreign }, ['1 spec', '2 spec']],
    [{ targetRefs: [gateway, foreign] }, ['3 spec', '4 spec']],
    [{ targetRefs: [{ ...gateway, kind: 'GRPCRoute' }] }, ['4 spec']],
    [{ targetSelectors: [{ kind: 'Gateway', group: 'x' }] }, ['165 spec.targetSelectors.0']],
    [
      { targetSelectors: [{ kind: 'Gateway', namespaces: { from: 'Selector' } }] },
      ['166 spec.targetSelectors.0.namespaces'],
    ],
    [{ targetSelectors: [{ kind: 'Gateway', namespaces: { from: 'Selector', selector: {} } }] }, []],
    [{ targetSelectors: [{ kind: 'Gateway', namespaces: { from: 'All' } }] }, []],
  ])('%j', (spec, expected) => {
    expect(brokenRules(rules, { spec })).toEqual(expected);
  });
});

it.each([
  [{}, true],
  [{ targetRef: route, targetRefs: [route], targetSelectors: [{ kind: 'HTTPRoute' }] }, true],
  [{ targetRef: gateway }, false],
  [{ targetRefs: [route, gateway] }, false],
  [{ targetRef: route, targetSelectors: [{ kind: 'Gateway' }] }, false],
])('targetsOnly routes of %j: %s', (targets, only) => {
  expect(targetsOnly(targets, ['HTTPRoute'])).toBe(only);
});

it.each([
  [{ targetRef: gateway }, []],
  [{ targetRef: route, mergeType: 'JSONMerge' }, []],
  [{ targetRef: gateway, mergeType: 'JSONMerge' }, ['1 spec']],
  [{ targetRef: route, mergeType: 'Replace' }, ['2 spec.mergeType']],
])('merging of %j', (spec, expected) => {
  expect(brokenRules(mergeTypeRules({ target: 1, replace: 2 }, ['HTTPRoute']), { spec })).toEqual(expected);
});
