import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { shadowedRoutes } from '../index/shadowed-routes.ts';

/** A rule that is never reached because another one of its route wins. */
export const ruleUnreachable = defineCheck({
  code: 'EG0052',
  name: 'rule-unreachable',
  severity: 'warning',
  summary: 'A rule of a route is never reached',
  docs: {
    what: 'A match of a route is never reached: an earlier one of the same route matches the same requests.',
    why: 'The backends and filters of the rule do nothing.',
    example: `kind: HTTPRoute
spec:
  rules:
    - matches: [{ path: { value: /shop } }]
      backendRefs: [{ name: old, port: 8080 }]
    - matches: [{ path: { value: /shop } }]      # the first one wins
      backendRefs: [{ name: new, port: 8080 }]`,
    fix: 'Remove one of them, or make its match more specific.',
  },
  *run({ translation }) {
    for (const { loser, winner, equal, hostname } of shadowedRoutes(translation.result)) {
      if (loser.object !== winner.object) continue;
      yield {
        resource: refOf(loser.object),
        path: loser.path,
        message: `an earlier match ${equal ? 'takes the same requests' : 'takes every request'} of host ${hostname}`,
        hint: 'Remove it or make it more specific.',
        related: [{ message: 'the match that wins', resource: refOf(winner.object), path: winner.path }],
      };
    }
  },
});
