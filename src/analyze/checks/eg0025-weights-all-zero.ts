import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A rule whose backends all have weight 0. */
export const weightsAllZero = defineCheck({
  code: 'EG0025',
  name: 'weights-all-zero',
  severity: 'warning',
  summary: 'All backends of a rule have weight 0',
  docs: {
    what: 'Every backendRef of a rule has weight 0, so none gets traffic.',
    why: 'Envoy answers the requests of the rule with 500.',
    example: `kind: HTTPRoute
spec:
  rules:
    - backendRefs:
        - { name: old, port: 8080, weight: 0 }
        - { name: new, port: 8080, weight: 0 }`,
    fix: 'Give at least one backend a weight, or remove the rule.',
  },
  *run({ index }) {
    for (const route of index.routes) {
      for (const [i, rule] of (route.spec.rules ?? []).entries()) {
        const refs = rule.backendRefs ?? [];
        if (refs.length === 0 || refs.some(({ weight = 1 }) => weight !== 0)) continue;
        yield {
          resource: refOf(route),
          path: ['spec', 'rules', i, 'backendRefs'],
          message: 'all backends have weight 0: no request is answered',
          hint: 'Give at least one of them a weight.',
        };
      }
    }
  },
});
