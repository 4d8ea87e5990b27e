import { defineCheck } from '../check.ts';
import { findingsFromCondition } from '../finding-from-condition.ts';
import { listenerConditions, ownConditions } from '../statuses.ts';

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
    for (const placed of [...ownConditions(input, objects), ...listenerConditions(input)]) {
      const { type, status, reason } = placed.condition;
      // The conditions of the listeners say why.
      if (type === 'Accepted' && status === 'False' && reason !== 'ListenersNotValid')
        yield* findingsFromCondition(placed);
    }
  },
});
