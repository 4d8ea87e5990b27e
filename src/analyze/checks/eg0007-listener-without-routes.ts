import { isObject } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A listener that no route attaches to. */
export const listenerWithoutRoutes = defineCheck({
  code: 'EG0007',
  name: 'listener-without-routes',
  severity: 'info',
  summary: 'A listener has no routes',
  docs: {
    what: 'A listener is accepted, but no route of the input attaches to it.',
    why: 'Envoy opens the port and answers every request with 404, which is easily taken for a broken application.',
    example: `kind: Gateway
spec:
  listeners:
    - { name: http, port: 80, protocol: HTTP }
    - { name: admin, port: 8081, protocol: HTTP }   # no route names it`,
    fix: 'Attach a route, remove the listener, or ignore the finding where the routes live elsewhere.',
  },
  *run({ set, index }) {
    for (const gateway of [...set.gateways, ...set.listenerSets]) {
      const status = index.statusOf(gateway)?.listeners;
      for (const listener of Array.isArray(status) ? status : []) {
        if (!isObject(listener) || listener.attachedRoutes !== 0) continue;
        const at = gateway.spec.listeners?.findIndex(({ name }) => name === listener.name) ?? -1;
        const accepted = Array.isArray(listener.conditions)
          ? listener.conditions.some((c) => isObject(c) && c.type === 'Programmed' && c.status === 'True')
          : false;
        if (at < 0 || !accepted) continue;
        yield {
          resource: refOf(gateway),
          path: ['spec', 'listeners', at, 'name'],
          message: `no route attaches to listener ${String(listener.name)}`,
          hint: 'Attach a route to it or remove it.',
        };
      }
    }
  },
});
