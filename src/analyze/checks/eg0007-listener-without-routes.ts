import { isObject, type JsonObject } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import { keyOf } from '../../translate/gateway-api/resource-index.ts';
import { type AnalyzeInput, defineCheck } from '../check.ts';

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
  *run(input) {
    const { set, index } = input;
    const refusing = parentsThatRefuse(input);
    for (const gateway of [...set.gateways, ...set.listenerSets]) {
      if (refusing.has(`${gateway.kind}/${keyOf(gateway)}`)) continue;
      const status = index.statusOf(gateway)?.listeners;
      for (const listener of Array.isArray(status) ? status : []) {
        if (!isObject(listener) || listener.attachedRoutes !== 0 || !isProgrammed(listener)) continue;
        const at = gateway.spec.listeners?.findIndex(({ name }) => name === listener.name) ?? -1;
        if (at < 0) continue;
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

/** Parents whose routes are refused, or may be among documents that were refused: other findings say so already. */
function parentsThatRefuse({ index, documents }: AnalyzeInput): ReadonlySet<string> {
  const parents = new Set<string>();
  for (const [key, uses] of index.parentUses) {
    if (
      uses.some(({ route }) =>
        JSON.stringify(index.statusOf(route) ?? {}).includes('"type":"Accepted","status":"False"'),
      )
    )
      parents.add(key);
  }
  for (const { ref, object } of documents) {
    if (!ref.kind.endsWith('Route') || !index.isRefused(ref) || !isObject(object.spec)) continue;
    for (const parent of Array.isArray(object.spec.parentRefs) ? object.spec.parentRefs : []) {
      if (!isObject(parent)) continue;
      parents.add(
        `${String(parent.kind ?? 'Gateway')}/${String(parent.namespace ?? ref.namespace ?? '')}/${String(parent.name)}`,
      );
    }
  }
  return parents;
}

function isProgrammed({ conditions }: JsonObject): boolean {
  return (
    Array.isArray(conditions) &&
    conditions.some((one) => isObject(one) && one.type === 'Programmed' && one.status === 'True')
  );
}
