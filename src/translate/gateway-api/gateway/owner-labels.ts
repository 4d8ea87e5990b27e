import type { Gateway } from '../../../resources/generated/types.ts';

/** Labels that tie the objects of a fleet to its Gateway, or to the class when Gateways are merged (spec/gateway-api.md 4). */
export function ownerLabels(gateway: Gateway, mergedIntoClass: string | undefined): Readonly<Record<string, string>> {
  if (mergedIntoClass !== undefined) return { 'gateway.envoyproxy.io/owning-gatewayclass': mergedIntoClass };
  return {
    'gateway.envoyproxy.io/owning-gateway-namespace': gateway.metadata.namespace ?? '',
    'gateway.envoyproxy.io/owning-gateway-name': gateway.metadata.name ?? '',
  };
}
