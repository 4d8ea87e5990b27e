import type { EnvoyProxy } from '../../../resources/generated/types.ts';
import type { TranslateContext } from '../contexts.ts';

type Sources = Pick<TranslateContext, 'options' | 'resources'>;

/** Whether all Gateways of the class share one fleet: the class's EnvoyProxy decides, else the default settings (spec/gateway-api.md 3.5). */
export function mergesGateways({ options, resources }: Sources): boolean {
  if (!options.mergeGatewaysHonoured) return false;
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
