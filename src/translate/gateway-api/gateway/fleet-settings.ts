import type { Problem, ProxyInput } from '../../features/from-api-hooks.ts';
import type { GatewayContext, TranslateContext } from '../contexts.ts';
import { listenAddress } from '../listener/listen-address.ts';
import { setInvalidParameters } from './gateway-condition.ts';

/** Where proxies answer readiness probes. */
const readiness = { port: 19003, path: '/ready' } as const;

/**
 * Writes what belongs to the fleet and not to one listener: the readiness listener, the effective EnvoyProxy and the telemetry
 * settings (spec/gateway-api.md 5.6 and 7). The first feature with a problem stops the remaining ones.
 */
export function writeFleetSettings(context: TranslateContext, gateway: GatewayContext): void {
  const xds = context.xds.get(gateway.irKey);
  const infra = context.infra.get(gateway.irKey);
  if (!xds || !infra) return;
  const { envoyProxy } = gateway;
  if (envoyProxy) infra.proxy.config = envoyProxy;
  xds.readyListener = {
    ipFamily: envoyProxy?.spec?.ipFamily ?? 'IPv4',
    address: listenAddress(envoyProxy),
    ...readiness,
  };
  const input: ProxyInput = { ...(envoyProxy && { envoyProxy }), gateway, context };
  for (const feature of context.hooks.features) {
    const outcome = feature.fromApi?.envoyProxy?.fleet?.(input);
    Object.assign(xds, outcome?.value);
    if (outcome?.infra) infra.proxy.resolvedMetricSinks = [...outcome.infra.resolvedMetricSinks];
    const problems = outcome?.problems ?? [];
    if (problems.length > 0) {
      setInvalidParameters(gateway, sentences(problems));
      return;
    }
  }
}

function sentences(problems: readonly Problem[]): string {
  return problems.map((problem) => problem.message).join(' ');
}
