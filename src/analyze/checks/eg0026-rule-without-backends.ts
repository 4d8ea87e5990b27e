import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A rule that neither forwards nor answers. */
export const ruleWithoutBackends = defineCheck({
  code: 'EG0026',
  name: 'rule-without-backends',
  severity: 'warning',
  summary: 'A rule has no backends',
  docs: {
    what: 'A rule of a route has no backendRefs, and no filter that answers instead: no redirect, no direct response.',
    why: 'Envoy answers the requests of the rule with 500.',
    example: `kind: HTTPRoute
spec:
  rules:
    - matches: [{ path: { value: /shop } }]`,
    fix: 'Add a backendRef, a RequestRedirect filter, or an HTTPRouteFilter with a directResponse.',
  },
  *run({ index }) {
    for (const route of index.routes) {
      for (const [i, rule] of (route.spec.rules ?? []).entries()) {
        if ((rule.backendRefs ?? []).length > 0) continue;
        const filters = 'filters' in rule ? (rule.filters ?? []) : [];
        if (filters.some(({ type }) => type === 'RequestRedirect' || type === 'ExtensionRef')) continue;
        yield {
          resource: refOf(route),
          path: ['spec', 'rules', i],
          message: 'the rule has no backends: its requests are answered with 500',
          hint: 'Add a backendRef or a filter that answers.',
        };
      }
    }
  },
});
