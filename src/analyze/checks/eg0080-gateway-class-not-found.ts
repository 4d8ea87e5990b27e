import { didYouMean } from '../../core/did-you-mean.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A Gateway whose class does not exist. */
export const gatewayClassNotFound = defineCheck({
  code: 'EG0080',
  name: 'gateway-class-not-found',
  severity: 'warning',
  summary: 'A Gateway names a GatewayClass that does not exist',
  docs: {
    what: 'The class of a Gateway is not in the input although other classes are. Without any class the Gateways are taken to be Envoy Gateway’s.',
    why: 'No controller looks at the Gateway: it gets no status, no proxies and no address.',
    example: `kind: GatewayClass
metadata: { name: eg }
---
kind: Gateway
spec:
  gatewayClassName: envoy`,
    fix: 'Correct gatewayClassName, or add the class.',
  },
  *run({ set }) {
    const known = set.gatewayClasses.map(({ metadata }) => metadata.name ?? '');
    for (const gateway of set.gateways) {
      const name = gateway.spec.gatewayClassName;
      if (known.includes(name)) continue;
      const meant = didYouMean(name, known);
      yield {
        resource: refOf(gateway),
        path: ['spec', 'gatewayClassName'],
        message: `GatewayClass ${name} does not exist, so no controller takes the Gateway`,
        hint: meant ? `Did you mean ${meant}?` : known.length > 0 ? `There is ${known.join(', ')}.` : 'Add the class.',
      };
    }
  },
});
