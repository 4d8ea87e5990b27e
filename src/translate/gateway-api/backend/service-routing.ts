import type { TranslateOptions } from '../../options.ts';
import type { GatewayContext } from '../contexts.ts';

/**
 * Whether traffic goes to the address of a Service instead of its endpoints, where no BackendTrafficPolicy decides: endpoint routing is
 * switched off, or the EnvoyProxy asks for it (spec/gateway-api.md 10.3).
 */
export function usesServiceRouting(
  { endpointRoutingDisabled }: TranslateOptions,
  gateway: Pick<GatewayContext, 'envoyProxy'> | undefined,
): boolean {
  return endpointRoutingDisabled || gateway?.envoyProxy?.spec?.routingType === 'Service';
}
