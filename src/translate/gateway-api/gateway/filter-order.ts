import type { TranslateContext } from '../contexts.ts';

/** Copies the filter order of the effective EnvoyProxy; of merged Gateways the last one's counts (spec/gateway-api.md 2, stage 22). */
export function processFilterOrder(context: TranslateContext): void {
  for (const { irKey, envoyProxy } of context.gateways) {
    const xds = context.xds.get(irKey);
    const order = envoyProxy?.spec?.filterOrder;
    if (xds && order) xds.filterOrder = order;
  }
}
