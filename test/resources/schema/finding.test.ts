import { expect, it } from 'vitest';
import { type FindingType, stopsRules } from '../../../src/resources/schema/finding.ts';

const finding = (type: FindingType) => ({ type, path: [], message: 'm' });

it.each([
  ['Invalid', false],
  ['Duplicate', false],
  ['UnknownField', true],
  ['Required', true],
  ['NotSupported', true],
  ['TypeInvalid', true],
  ['TooLong', true],
  ['TooMany', true],
] as const)('%s stops the rules: %s', (type, stops) => {
  expect(stopsRules([finding('Invalid'), finding(type)])).toBe(stops);
});

it('lets rules be asked without findings', () => expect(stopsRules([])).toBe(false));
