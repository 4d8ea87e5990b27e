import { describeRef, refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { shadowedRoutes } from '../index/shadowed-routes.ts';

/** A match of a route that another route takes away. */
export const routeShadowed = defineCheck({
  code: 'EG0053',
  name: 'route-shadowed',
  severity: 'warning',
  summary: 'Two routes match the same requests',
  docs: {
    what: 'A match of a route is never reached: another route matches the same requests on the same listener and comes first. Between equal matches the older route wins, then the first by name.',
    why: 'The traffic goes where another team sent it. Which route wins may change when one of them is made anew.',
    example: `kind: HTTPRoute
metadata: { name: a }
spec: { rules: [{ backendRefs: [{ name: one, port: 8080 }] }] }
---
kind: HTTPRoute
metadata: { name: b }       # never reached
spec: { rules: [{ backendRefs: [{ name: two, port: 8080 }] }] }`,
    fix: 'Give the routes different hostnames or paths, or join them.',
  },
  *run({ translation }) {
    for (const { loser, winner, equal, hostname } of shadowedRoutes(translation.result)) {
      if (loser.object === winner.object) continue;
      yield {
        resource: refOf(loser.object),
        path: loser.path,
        message: `${describeRef(refOf(winner.object))} ${equal ? 'matches the same requests' : 'takes every request'} of host ${hostname} and comes first`,
        hint: 'Give the routes different hostnames or paths.',
        related: [{ message: 'the match that wins', resource: refOf(winner.object), path: winner.path }],
      };
    }
  },
});
