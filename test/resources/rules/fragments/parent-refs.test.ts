import { expect, it } from 'vitest';
import { parentRefRules, ruleNameRules } from '../../../../src/resources/rules/fragments/parent-refs.ts';
import { brokenRules } from '../broken-rules.ts';

const parent = { group: 'g', kind: 'Gateway', name: 'a' };

it.each<[object[], number[]]>([
  [[parent], []],
  [
    [
      { ...parent, sectionName: 'x' },
      { ...parent, sectionName: 'y' },
    ],
    [],
  ],
  [
    [
      { ...parent, port: 1 },
      { ...parent, port: 2 },
    ],
    [],
  ],
  [[parent, { ...parent, name: 'b', sectionName: 'x' }], []],
  [[parent, { ...parent, namespace: 'n', sectionName: 'x' }], []],
  [[parent, { ...parent, sectionName: 'x' }], [25]],
  [[parent, { ...parent, port: 1 }], [25]],
  [
    [
      { ...parent, sectionName: 'x' },
      { ...parent, sectionName: 'x', port: 1 },
    ],
    [25],
  ],
  [[parent, parent], [26]],
  [[parent, { ...parent, namespace: '', sectionName: '', port: 0 }], [26]],
  [
    [
      { ...parent, sectionName: 'x', port: 1 },
      { ...parent, sectionName: 'x', port: 1 },
    ],
    [26],
  ],
])('%j', (parentRefs, ids) => {
  expect(brokenRules(parentRefRules, { spec: { parentRefs } })).toEqual(ids.map((id) => `${id} spec.parentRefs`));
});

it.each([
  [[{}, {}, { name: 'a' }, { name: 'b' }], true],
  [[{ name: 'a' }, {}, { name: 'a' }], false],
])('names of the rules %j are unique: %s', (rules, fine) => {
  expect(brokenRules(ruleNameRules, { spec: { rules } })).toEqual(fine ? [] : ['28 spec.rules']);
});
