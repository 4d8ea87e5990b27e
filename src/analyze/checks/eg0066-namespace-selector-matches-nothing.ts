import { refOf } from '../../core/resource-ref.ts';
import { matchesSelector } from '../../translate/gateway-api/label-selector.ts';
import { defineCheck } from '../check.ts';

/** A listener for routes of namespaces that do not exist. */
export const namespaceSelectorMatchesNothing = defineCheck({
  code: 'EG0066',
  name: 'namespace-selector-matches-nothing',
  severity: 'warning',
  summary: 'A namespace selector of a listener matches no namespace',
  docs: {
    what: 'A listener admits routes of namespaces with certain labels, and no Namespace of the input has them.',
    why: 'No route can attach to the listener: every request gets 404.',
    example: `kind: Gateway
spec:
  listeners:
    - name: http
      allowedRoutes:
        namespaces:
          from: Selector
          selector: { matchLabels: { gateway: opne } }`,
    fix: 'Correct the selector, or label the namespaces. Where no Namespace is in the input, nothing is said.',
  },
  *run({ set }) {
    if (set.namespaces.length === 0) return;
    for (const gateway of [...set.gateways, ...set.listenerSets]) {
      for (const [i, { allowedRoutes }] of (gateway.spec.listeners ?? []).entries()) {
        const { from, selector } = allowedRoutes?.namespaces ?? {};
        if (from !== 'Selector' || selector === undefined) continue;
        if (set.namespaces.some(({ metadata }) => matchesSelector(selector, metadata.labels ?? {}))) continue;
        yield {
          resource: refOf(gateway),
          path: ['spec', 'listeners', i, 'allowedRoutes', 'namespaces', 'selector'],
          message: 'no namespace has these labels: no route can attach',
          hint: 'Correct the selector or label the namespaces.',
        };
      }
    }
  },
});
