import { describe, expect, it } from 'vitest';
import { type RouteProblem, routeProblem } from '../../../../src/translate/gateway-api/route/route-problem.ts';
import { summarise, writeProblems } from '../../../../src/translate/gateway-api/route/write-problems.ts';
import { attachedRoute } from '../attached-route.ts';
import { brief } from '../context-of.ts';
import { httpRoute } from '../route-fixtures.ts';

const accepted = (reason: string) => routeProblem('m', { reason });
const resolved = (reason: string) => routeProblem('m', { group: 'ResolvedRefs', reason });
const available = routeProblem('m', { group: 'BackendsAvailable', reason: 'EndpointsNotFound' });

/** Conditions after the problems of each rule of an accepted route. */
function write(rules: RouteProblem[][]) {
  const { parent, routeContext } = attachedRoute(httpRoute('r', []));
  writeProblems(
    parent,
    routeContext.route,
    rules.map((problems) => ({ problems })),
  );
  return brief(parent.conditions);
}

describe('writeProblems', () => {
  it.each<[string, RouteProblem[][], string[]]>([
    ['nothing', [[], []], ['Accepted=True/Accepted']],
    ['every rule', [[accepted('B')], [accepted('A'), accepted('B')]], ['Accepted=False/A,B']],
    ['one of two rules', [[accepted('B')], []], ['Accepted=True/Accepted', 'PartiallyInvalid=True/B']],
    [
      'one of two rules twice',
      [[accepted('A'), accepted('A')], []],
      ['Accepted=True/Accepted', 'PartiallyInvalid=True/A'],
    ],
    ['references alone', [[resolved('R')]], ['Accepted=True/Accepted', 'ResolvedRefs=False/R']],
    [
      'all groups',
      [[available, resolved('R'), accepted('A')]],
      ['Accepted=False/A', 'ResolvedRefs=False/R', 'BackendsAvailable=False/EndpointsNotFound'],
    ],
  ])('says what is wrong with %s', (_name, rules, expected) => {
    expect(write(rules)).toEqual(expected);
  });
});

describe('summarise', () => {
  it('sorts the reasons and tells every message once, with its place', () => {
    const at = (path: (string | number)[], message: string, reason: string) => routeProblem(message, { reason, path });
    const { reason, message } = summarise([
      at(['spec', 'rules', 0], 'one', 'Z'),
      at(['spec', 'rules', 0], 'one.', 'a'),
      at(['spec', 'rules', 1], 'one', 'Z'),
      routeProblem('two', { reason: 'B' }),
    ]);
    expect(reason).toBe('B,Z,a');
    expect(message).toBe('spec.rules[0]: one. spec.rules[1]: one. two.');
  });
});
