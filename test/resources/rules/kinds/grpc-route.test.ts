import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

const oneRule = (rest: string) => `{rules: [{${rest}}]}`;
/** Some rules with a number of matches each, and maybe one that gives none. */
const crowded = (rules: number, matches: number, oneMore = false) => {
  const rule = `{matches: [${Array(matches).fill('{}').join(', ')}]}`;
  return `{rules: [${[...Array(rules).fill(rule), ...(oneMore ? ['{}'] : [])].join(', ')}]}`;
};

it.each<readonly [string, readonly number[]]>([
  [crowded(3, 43), [27]],
  [
    oneRule(
      'matches: [{method: {}}, {method: {service: a-b}}, {method: {method: "1"}}, {method: {type: RegularExpression, service: a-b}}]',
    ),
    [42, 43, 44],
  ],
])('%s', (spec, expected) => {
  expect(violatedRules('GRPCRoute', spec)).toEqual(expected);
});
