import { describe, expect, it } from 'vitest';
import { fromFilterProblem, routeProblem } from '../../../../src/translate/gateway-api/route/route-problem.ts';

const path = ['spec', 'rules', 0, 'filters', 1];

describe('routeProblem', () => {
  it('makes the rule unaccepted for an unsupported value unless told otherwise', () => {
    expect(routeProblem('m')).toEqual({ group: 'Accepted', reason: 'UnsupportedValue', message: 'm' });
    expect(routeProblem('m', { group: 'ResolvedRefs', reason: 'R', path })).toEqual({
      group: 'ResolvedRefs',
      reason: 'R',
      message: 'm',
      path,
    });
  });
});

describe('fromFilterProblem', () => {
  it('stands at the filter, or at the place that the filter tells', () => {
    expect(fromFilterProblem({ group: 'ResolvedRefs', message: 'm' }, path)).toEqual({
      group: 'ResolvedRefs',
      reason: 'UnsupportedValue',
      message: 'm',
      path,
    });
    const own = [...path, 'requestMirror'];
    expect(fromFilterProblem({ group: 'BackendsAvailable', reason: 'R', message: 'm', path: own }, path)).toMatchObject(
      {
        group: 'BackendsAvailable',
        reason: 'R',
        path: own,
      },
    );
  });
});
