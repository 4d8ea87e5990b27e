import type { TranslateContext } from '../contexts.ts';

/**
 * Copies requested IP addresses into the Infra IR (spec/gateway-api.md 4). Of merged Gateways the last one's addresses stay. The
 * schema's default for an absent type is IPAddress.
 */
export function processAddresses(context: TranslateContext): void {
  for (const { gateway, irKey } of context.gateways) {
    const infra = context.infra.get(irKey);
    if (!infra) continue;
    infra.proxy.addresses = (gateway.spec.addresses ?? [])
      .filter(({ type = 'IPAddress' }) => type === 'IPAddress')
      .flatMap(({ value }) => value ?? []);
  }
}
