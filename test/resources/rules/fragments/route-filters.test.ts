import { describe, expect, it } from 'vitest';
import {
  atMostOneFilter,
  filterField,
  filterLists,
  sharedFilterRules,
} from '../../../../src/resources/rules/fragments/route-filters.ts';
import { below } from '../../../../src/resources/rules/rule.ts';
import { brokenRules } from '../broken-rules.ts';

it('allows one filter of a type', () => {
  const rules = below(['l'], atMostOneFilter(1, 'A'));
  expect(brokenRules(rules, { l: [{ type: 'A' }, { type: 'B' }, { type: 'B' }] })).toEqual([]);
  expect(brokenRules(rules, { l: [{ type: 'A' }, { type: 'B' }, { type: 'A' }] })).toEqual(['1 l']);
});

it('wants the field of the type, and with no other', () => {
  const rules = below(['l'], filterField({ only: 1, needs: 2 }, 'A', 'a'));
  expect(brokenRules(rules, { l: [{ type: 'A', a: {} }, { type: 'B' }, { type: 'A' }, { type: 'B', a: {} }] })).toEqual(
    ['2 l.2', '1 l.3'],
  );
});

describe('filters that HTTPRoutes and GRPCRoutes share', () => {
  const broken = (...filters: object[]) =>
    brokenRules(sharedFilterRules, { spec: { rules: [{ filters }] } }).map((text) =>
      text.replace(' spec.rules.0.filters', ''),
    );
  const mirror = (fields: object) => ({
    type: 'RequestMirror',
    requestMirror: { backendRef: { name: 'a', port: 1 }, ...fields },
  });

  it.each([
    [[{ type: 'RequestHeaderModifier' }], ['33.0']],
    [[{ type: 'ResponseHeaderModifier' }], ['35.0']],
    [[{ type: 'RequestMirror' }], ['37.0']],
    [[{ type: 'ExtensionRef' }], ['39.0']],
    [
      [{ type: 'Other', requestHeaderModifier: {}, responseHeaderModifier: {}, requestMirror: {}, extensionRef: {} }],
      ['32.0', '34.0', '36.0', '38.0'],
    ],
    [
      ['RequestHeaderModifier', 'ResponseHeaderModifier'].flatMap((type) =>
        Array(2).fill({ type, requestHeaderModifier: {}, responseHeaderModifier: {} }),
      ),
      ['30', '31', '32.2', '32.3', '34.0', '34.1'],
    ],
    [[mirror({ percent: 5 })], []],
    [[mirror({ percent: 5, fraction: { numerator: 1 } })], ['40.0.requestMirror']],
    [[mirror({ fraction: { numerator: 101 } })], ['41.0.requestMirror.fraction']],
    [[{ type: 'RequestMirror', requestMirror: { backendRef: { name: 'a' } } }], ['29.0.requestMirror.backendRef']],
    [[mirror({}), mirror({})], []],
  ])('%j', (filters, expected) => {
    expect([...broken(...filters)].sort()).toEqual(expected);
  });

  it('are asked on rules and on their backends', () => {
    expect(filterLists).toEqual(['spec.rules[].backendRefs[].filters', 'spec.rules[].filters']);
    const object = { spec: { rules: [{ backendRefs: [{ filters: [{ type: 'ExtensionRef' }] }] }] } };
    expect(brokenRules(sharedFilterRules, object)).toEqual(['39 spec.rules.0.backendRefs.0.filters.0']);
  });
});
