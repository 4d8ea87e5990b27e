import type { EnvoyProxy, Gateway } from '../../../resources/generated/types.ts';
import type { GatewayContext, TranslateContext } from '../contexts.ts';
import { effectiveEnvoyProxy } from '../envoy-proxy/effective-envoy-proxy.ts';
import { acceptance, classAncestor, setEnvoyProxyAccepted } from '../envoy-proxy/envoy-proxy-status.ts';
import { proxySnapshot } from '../envoy-proxy/proxy-snapshot.ts';
import { validateEnvoyProxy } from '../envoy-proxy/validate-envoy-proxy.ts';
import { irKeyOf } from '../names.ts';
import { keyOf } from '../resource-index.ts';
import { gatewayAncestor } from '../status/ancestor-ref.ts';
import { hasCondition, setCondition } from '../status/condition.ts';
import { setGatewayCondition, setInvalidParameters } from './gateway-condition.ts';
import { addListener, createGatewayContext } from './gateway-context.ts';
import { asksToMergeGateways, mergesBackends, mergesGateways } from './merge-switches.ts';

/** Decides which Gateways of our class are accepted, with their effective EnvoyProxy (spec/gateway-api.md 3). */
export function acceptGateways(context: TranslateContext): void {
  const problems = envoyProxyProblems(context);
  acceptClass(context, problems);
  for (const gateway of context.resources.gateways) {
    if (gateway.spec.gatewayClassName !== context.options.gatewayClassName) continue;
    const gatewayContext = resolveGateway(context, gateway, problems);
    if (accept(context, gatewayContext, problems)) {
      for (const listener of gateway.spec.listeners ?? []) addListener(gatewayContext, listener);
      context.gateways.push(gatewayContext);
    } else context.failedGateways.push(gatewayContext);
  }
}

/** What is wrong with the EnvoyProxies of the input, by `<namespace>/<name>`; good ones are absent. */
type Problems = ReadonlyMap<string, string>;

function envoyProxyProblems({ resources }: TranslateContext): Problems {
  const all = [...resources.envoyProxiesForGateways];
  if (resources.envoyProxyForGatewayClass) all.push(resources.envoyProxyForGatewayClass);
  const problems = new Map<string, string>();
  for (const envoyProxy of all) {
    const found = validateEnvoyProxy(envoyProxy.spec);
    if (found.length > 0) problems.set(keyOf(envoyProxy), found.map(({ message }) => message).join(' '));
  }
  return problems;
}

/** Statuses of the class and of its EnvoyProxy; a class without an EnvoyProxy is left alone. */
function acceptClass({ resources, statuses }: TranslateContext, problems: Problems): void {
  const { gatewayClass, envoyProxyForGatewayClass: envoyProxy } = resources;
  if (!gatewayClass || !envoyProxy) return;
  const problem = problems.get(keyOf(envoyProxy));
  const status = statuses.of(gatewayClass);
  status.conditions ??= [];
  setCondition(status.conditions, {
    ...acceptance(problem, 'The GatewayClass and its EnvoyProxy are accepted.'),
    observedGeneration: gatewayClass.metadata.generation,
  });
  setEnvoyProxyAccepted(statuses, envoyProxy, classAncestor(gatewayClass), problem);
}

function resolveGateway(context: TranslateContext, gateway: Gateway, problems: Problems): GatewayContext {
  const { resources, options } = context;
  const merged = mergesGateways(context);
  const own = asksToMergeGateways(context) ? undefined : ownEnvoyProxy(context, gateway, problems);
  const envoyProxy = effectiveEnvoyProxy(
    {
      defaultSpec: resources.envoyProxyDefaultSpec,
      ofClass: resources.envoyProxyForGatewayClass,
      ofGateway: own,
    },
    proxySnapshot(context),
  );
  const sources = [own, resources.envoyProxyForGatewayClass].filter((source) => source !== undefined);
  if (envoyProxy && !sources.includes(envoyProxy))
    for (const source of sources) context.provenance.note(envoyProxy, source);
  return createGatewayContext(gateway, {
    irKey: irKeyOf(gateway, merged ? options.gatewayClassName : undefined),
    ...(envoyProxy && { envoyProxy }),
    ownEnvoyProxy: own !== undefined,
    mergeBackends: mergesBackends(context, envoyProxy),
  });
}

/** The EnvoyProxy that the Gateway's own parametersRef names; a name that leads nowhere falls back to the class's silently. */
function ownEnvoyProxy({ resources }: TranslateContext, gateway: Gateway, problems: Problems): EnvoyProxy | undefined {
  const ref = gateway.spec.infrastructure?.parametersRef;
  if (ref?.group !== 'gateway.envoyproxy.io' || ref.kind !== 'EnvoyProxy') return undefined;
  const key = `${gateway.metadata.namespace ?? ''}/${ref.name}`;
  const found = resources.envoyProxiesForGateways.find((envoyProxy) => keyOf(envoyProxy) === key);
  if (found) return found;
  const ofClass = resources.envoyProxyForGatewayClass;
  return ofClass && keyOf(ofClass) === key && !problems.has(key) ? ofClass : undefined;
}

/** The checks of spec/gateway-api.md 3.2 in their order; false means that the Gateway failed and its conditions say why. */
function accept(context: TranslateContext, gateway: GatewayContext, problems: Problems): boolean {
  if (asksToMergeGateways(context) && gateway.mergeBackends) {
    setInvalidParameters(
      gateway,
      'The EnvoyProxy asks for mergeGateways and mergeBackends: backends cannot be shared between merged Gateways. Turn one of them off.',
    );
    return false;
  }
  if (hasCondition(gateway.conditions, 'Accepted', 'False')) return false;
  return acceptParameters(context, gateway, problems) && acceptAddresses(gateway);
}

function acceptParameters(context: TranslateContext, gateway: GatewayContext, problems: Problems): boolean {
  const { envoyProxy, ownEnvoyProxy: own } = gateway;
  if (!envoyProxy) return true;
  const problem = problems.get(keyOf(envoyProxy));
  if (own) setEnvoyProxyAccepted(context.statuses, envoyProxy, gatewayAncestor(gateway.gateway), problem);
  if (problem === undefined) return true;
  setInvalidParameters(gateway, `EnvoyProxy ${keyOf(envoyProxy)} is invalid: ${problem}`);
  return false;
}

function acceptAddresses(gateway: GatewayContext): boolean {
  const unsupported = gateway.gateway.spec.addresses?.find(
    ({ type }) => type !== undefined && type !== 'IPAddress' && type !== 'Hostname',
  );
  if (!unsupported) return true;
  setGatewayCondition(gateway, {
    type: 'Accepted',
    status: 'False',
    reason: 'UnsupportedAddress',
    message: `Addresses of type ${unsupported.type} are not supported: use IPAddress or Hostname.`,
  });
  return false;
}
