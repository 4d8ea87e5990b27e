import type { EnvoyProxy } from '../../../resources/generated/types.ts';
import type { TranslateContext } from '../contexts.ts';

type Sources = Pick<TranslateContext, 'options' | 'resources'>;

/** Whether all Gateways of the class share one fleet (spec/gateway-api.md 3.5). */
export function mergesGateways(sources: Sources): boolean {
  return sources.options.mergeGatewaysHonoured && asksToMergeGateways(sources);
}

/**
 * Whether the resources ask for one fleet: the class's EnvoyProxy decides, else the default settings. The Go egctl does not merge, but
 * accepts Gateways and their EnvoyProxies as if it did.
 */
export function asksToMergeGateways({ resources }: Pick<Sources, 'resources'>): boolean {
  return (
    resources.envoyProxyForGatewayClass?.spec?.mergeGateways ?? resources.envoyProxyDefaultSpec?.mergeGateways ?? false
  );
}

/** Whether backends of a Gateway become shared clusters: its effective EnvoyProxy asks for it, else the class's or the default (section 11). */
export function mergesBackends({ options, resources }: Sources, envoyProxy: EnvoyProxy | undefined): boolean {
  if (!options.mergeBackendsHonoured) return false;
  const settings =
    envoyProxy?.spec?.mergeBackends ??
    resources.envoyProxyForGatewayClass?.spec?.mergeBackends ??
    resources.envoyProxyDefaultSpec?.mergeBackends;
  return settings !== undefined;
}
