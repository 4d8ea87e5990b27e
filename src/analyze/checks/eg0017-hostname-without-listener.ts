import { refOf } from '../../core/resource-ref.ts';
import type { AnyRoute } from '../../translate/gateway-api/contexts.ts';
import { defineCheck } from '../check.ts';
import { routeConditions } from '../index/statuses.ts';

/** A route whose hostnames meet those of no listener. */
export const hostnameWithoutListener = defineCheck({
  code: 'EG0017',
  name: 'hostname-without-listener',
  severity: 'error',
  summary: 'The hostnames of a route match no listener',
  docs: {
    what: 'None of the hostnames of a route is covered by the hostname of a listener that the route attaches to.',
    why: 'The route is not attached: no request reaches it.',
    example: `kind: Gateway
spec:
  listeners: [{ name: http, port: 80, protocol: HTTP, hostname: "*.example.com" }]
---
kind: HTTPRoute
spec:
  hostnames: [shop.example.org]`,
    fix: 'Correct the hostnames, or add a listener for them. `*.example.com` covers a.example.com, but not example.com.',
  },
  *run(input) {
    for (const { object, path, condition } of routeConditions(input)) {
      if (condition.type !== 'Accepted' || condition.reason !== 'NoMatchingListenerHostname') continue;
      const route = object as AnyRoute;
      const ref = route.spec.parentRefs?.[Number(path[2])];
      const key = `${ref?.namespace ?? route.metadata.namespace ?? ''}/${ref?.name}`;
      const parent = ref?.kind === 'ListenerSet' ? input.index.listenerSets.get(key) : input.index.gateways.get(key);
      const hostnames = (parent?.spec.listeners ?? []).flatMap(({ name, hostname }) =>
        hostname === undefined || (ref?.sectionName !== undefined && ref.sectionName !== name) ? [] : [hostname],
      );
      yield {
        resource: refOf(route),
        path: ['spec', 'hostnames'],
        message: `no listener of ${ref?.kind ?? 'Gateway'} ${key} covers a hostname of the route`,
        ...(hostnames.length > 0 && { hint: `Its listeners have ${[...new Set(hostnames)].join(', ')}.` }),
      };
    }
  },
});
