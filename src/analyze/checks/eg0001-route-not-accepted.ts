import { defineCheck } from '../check.ts';
import { findingsFromCondition } from '../finding-from-condition.ts';
import { routeConditions } from '../index/statuses.ts';

/** A parent refuses a route: its status would say Accepted=False. */
export const routeNotAccepted = defineCheck({
  code: 'EG0001',
  name: 'route-not-accepted',
  severity: 'error',
  general: true,
  summary: 'A Gateway or listener does not take a route',
  docs: {
    what: 'A parent that the route names refuses it. The message has the reason that the route would carry in its status.',
    why: 'Envoy gets no configuration from the route for this parent: requests are answered with 404, or by another route.',
    example: `kind: Gateway
metadata: { name: eg, namespace: infra }
spec:
  listeners:
    - { name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: Same } } }
---
kind: HTTPRoute
metadata: { name: shop, namespace: shop }
spec:
  parentRefs:
    - { name: eg, namespace: infra }`,
    fix: 'Follow the reason: let the listener allow the route’s namespace and kind, make the hostnames overlap, or correct the field that is named.',
  },
  *run(input) {
    for (const placed of routeConditions(input)) {
      const { type, status } = placed.condition;
      if (type === 'Accepted' && status === 'False') yield* findingsFromCondition(placed);
    }
  },
});
