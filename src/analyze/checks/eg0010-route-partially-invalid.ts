import { defineCheck } from '../check.ts';
import { findingsFromCondition } from '../finding-from-condition.ts';
import { routeConditions } from '../index/statuses.ts';

/** A route that is accepted without some of its rules. */
export const routePartiallyInvalid = defineCheck({
  code: 'EG0010',
  name: 'route-partially-invalid',
  severity: 'error',
  general: true,
  summary: 'Some rules of a route are dropped',
  docs: {
    what: 'A route is accepted, but rules of it are not: a filter or a match is wrong, or something they refer to cannot be used.',
    why: 'The wrong rules answer with 500 or are missing, while the rest of the route works: nobody notices until such a request comes.',
    example: `kind: HTTPRoute
spec:
  rules:
    - matches: [{ path: { type: RegularExpression, value: "/(unclosed" } }]
      backendRefs: [{ name: shop, port: 8080 }]
    - backendRefs: [{ name: shop, port: 8080 }]`,
    fix: 'Follow the message: correct or remove the rule.',
  },
  *run(input) {
    for (const placed of routeConditions(input)) {
      const { type, status } = placed.condition;
      if (type === 'PartiallyInvalid' && status === 'True') yield* findingsFromCondition(placed);
    }
  },
});
