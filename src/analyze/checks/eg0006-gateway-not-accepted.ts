import { formatPath } from '../../core/diagnostic.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { findingsFromCondition } from '../finding-from-condition.ts';
import { refKey } from '../index/ref-key.ts';
import { listenerConditions, ownConditions, type PlacedCondition } from '../index/statuses.ts';

/** A Gateway, listener, ListenerSet, class, EnvoyProxy or Backend that Envoy Gateway does not accept. */
export const gatewayNotAccepted = defineCheck({
  code: 'EG0006',
  name: 'gateway-not-accepted',
  severity: 'error',
  general: true,
  summary: 'A Gateway, listener, class, EnvoyProxy or Backend is not accepted',
  docs: {
    what: 'The status of a GatewayClass, EnvoyProxy, Gateway, listener, ListenerSet or Backend would say that it is not accepted.',
    why: 'A class that is not accepted takes all its Gateways with it; a listener that is not accepted does not open its port.',
    example: `kind: Gateway
spec:
  listeners:
    - { name: https, port: 443, protocol: HTTPS }   # no certificate`,
    fix: 'Follow the message; it names the field where the status knows it.',
  },
  *run(input) {
    const { set } = input;
    const proxies = set.envoyProxyForGatewayClass ? [set.envoyProxyForGatewayClass] : [];
    const objects = [
      ...(set.gatewayClass ? [set.gatewayClass] : []),
      ...proxies,
      ...set.envoyProxiesForGateways,
      ...set.gateways,
      ...set.listenerSets,
      ...set.backends,
    ];
    const conditions = [...ownConditions(input, objects), ...listenerConditions(input)];
    const told = new Set(conditions.filter(saysWhy).map(keyOfField));
    for (const placed of conditions) {
      const { type, status, reason } = placed.condition;
      // The conditions of the listeners say why.
      if (status !== 'False' || reason === 'ListenersNotValid') continue;
      const isCause =
        type === 'Accepted' || (type === 'Programmed' && placed.path.length > 0 && !told.has(keyOfField(placed)));
      if (isCause) yield* findingsFromCondition(placed);
    }
  },
});

/** Conditions that explain why a listener is not programmed. */
function saysWhy({ condition: { type, status } }: PlacedCondition): boolean {
  return (
    ((type === 'Accepted' || type === 'ResolvedRefs') && status === 'False') ||
    (type === 'Conflicted' && status === 'True')
  );
}

function keyOfField({ object, path }: PlacedCondition): string {
  return `${refKey(refOf(object))} ${formatPath(path)}`;
}
