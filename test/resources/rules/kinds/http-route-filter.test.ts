import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

it.each<readonly [string, readonly number[]]>([
  ['{directResponse: {body: {type: ValueRef}}}', [162]],
  ['{directResponse: {body: {type: ValueRef, valueRef: {group: "", kind: Secret, name: a}}}}', [163]],
  ['{urlRewrite: {hostname: {type: PathRegex, header: a}, path: {type: ReplaceRegexMatch}}}', [231, 234, 235]],
  [
    '{directResponse: {header: {remove: [a]}}, urlRewrite: {hostname: {type: Header, pathRegex: {pattern: a, substitution: b}}}}',
    [230, 232, 233],
  ],
  [
    '{directResponse: {body: {type: Inline, inline: a}, header: {add: [{name: a, value: b}]}}, urlRewrite: {hostname: {type: PathRegex, pathRegex: {pattern: a, substitution: b}}, path: {type: ReplaceRegexMatch, replaceRegexMatch: {pattern: a, substitution: b}}}}',
    [],
  ],
])('%s', (spec, expected) => {
  expect(violatedRules('HTTPRouteFilter', spec)).toEqual(expected);
});
