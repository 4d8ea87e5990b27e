import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A Gateway whose own EnvoyProxy does not count, because Gateways are merged. */
export const mergedGatewayParametersIgnored = defineCheck({
  code: 'EG0069',
  name: 'merged-gateway-parameters-ignored',
  severity: 'warning',
  summary: 'The EnvoyProxy of a merged Gateway is ignored',
  docs: {
    what: 'The EnvoyProxy of the GatewayClass merges all Gateways into one proxy fleet; a Gateway names an EnvoyProxy of its own all the same.',
    why: 'One fleet has one set of settings: those of the class. The ones of the Gateway silently do not count.',
    example: `kind: EnvoyProxy            # of the GatewayClass
spec: { mergeGateways: true }
---
kind: Gateway
spec:
  infrastructure:
    parametersRef: { group: gateway.envoyproxy.io, kind: EnvoyProxy, name: my-own }`,
    fix: 'Move the settings to the EnvoyProxy of the class, or use a class of its own for the Gateway.',
  },
  *run({ set, options }) {
    const merged = set.envoyProxyForGatewayClass?.spec?.mergeGateways ?? set.envoyProxyDefaultSpec?.mergeGateways;
    if (!merged || !options.mergeGatewaysHonoured) return;
    for (const gateway of set.gateways) {
      const { parametersRef } = gateway.spec.infrastructure ?? {};
      if (parametersRef?.kind !== 'EnvoyProxy' || gateway.spec.gatewayClassName !== set.gatewayClass?.metadata.name)
        continue;
      yield {
        resource: refOf(gateway),
        path: ['spec', 'infrastructure', 'parametersRef'],
        message: 'Gateways of this class are merged: the EnvoyProxy of a single Gateway does not count',
        hint: 'Move its settings to the EnvoyProxy of the class.',
      };
    }
  },
});
