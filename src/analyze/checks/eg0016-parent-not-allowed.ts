import { refOf } from '../../core/resource-ref.ts';
import type { Gateway, ListenerSet } from '../../resources/generated/types.ts';
import type { AnyRoute } from '../../translate/gateway-api/contexts.ts';
import { type CheckFinding, defineCheck } from '../check.ts';
import { routeConditions } from '../index/statuses.ts';

/** A route that no listener of its parent admits. */
export const parentNotAllowed = defineCheck({
  code: 'EG0016',
  name: 'parent-not-allowed',
  severity: 'error',
  summary: 'A listener does not allow the route',
  docs: {
    what: 'The listeners that a parentRef means do not admit the route: its namespace or its kind is not among their allowedRoutes.',
    why: 'The route is not attached: its requests get 404 or the connection is closed.',
    example: `kind: Gateway                 # allowedRoutes.namespaces.from is Same by default
metadata: { name: eg, namespace: infra }
---
kind: HTTPRoute
metadata: { name: shop, namespace: shop }
spec:
  parentRefs: [{ name: eg, namespace: infra }]`,
    fix: 'Widen allowedRoutes of the listener (`namespaces.from: All` or a selector; `kinds`), or move the route.',
  },
  *run(input) {
    for (const { object, path, condition } of routeConditions(input)) {
      if (condition.type !== 'Accepted' || condition.reason !== 'NotAllowedByListeners') continue;
      const route = object as AnyRoute;
      const ref = route.spec.parentRefs?.[Number(path[2])];
      const key = `${ref?.namespace ?? route.metadata.namespace ?? ''}/${ref?.name}`;
      const parent = ref?.kind === 'ListenerSet' ? input.index.listenerSets.get(key) : input.index.gateways.get(key);
      yield {
        resource: refOf(route),
        path,
        message: `no listener of ${ref?.kind ?? 'Gateway'} ${key} admits a ${route.kind} of namespace ${route.metadata.namespace}`,
        hint: 'Widen allowedRoutes of the listener, or move the route.',
        related: parent ? relatedListeners(parent, ref?.sectionName) : [],
      };
    }
  },
});

function relatedListeners(parent: Gateway | ListenerSet, section: string | undefined): CheckFinding['related'] {
  return (parent.spec.listeners ?? []).flatMap(({ name, allowedRoutes }, i) => {
    if (section !== undefined && section !== name) return [];
    const { from = 'Same' } = allowedRoutes?.namespaces ?? {};
    return [
      {
        message: `listener ${name} takes routes of namespaces ${from}`,
        resource: refOf(parent),
        path: ['spec', 'listeners', i],
      },
    ];
  });
}
