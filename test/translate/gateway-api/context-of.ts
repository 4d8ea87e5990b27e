import type {
  EnvoyProxy,
  EnvoyProxySpec,
  Gateway,
  GatewayListener,
  ListenerSet,
} from '../../../src/resources/generated/types.ts';
import { emptyResourceSet, type ResourceSet } from '../../../src/resources/resource-set.ts';
import { createContext } from '../../../src/translate/create-context.ts';
import type { TranslateContext } from '../../../src/translate/gateway-api/contexts.ts';
import { acceptGateways } from '../../../src/translate/gateway-api/gateway/accept-gateways.ts';
import { processGatewayTLS } from '../../../src/translate/gateway-api/gateway/gateway-tls.ts';
import { initIR } from '../../../src/translate/gateway-api/gateway/init-ir.ts';
import { processListeners } from '../../../src/translate/gateway-api/listener/process-listeners.ts';
import { attachListenerSets } from '../../../src/translate/gateway-api/listener-set/attach-listener-sets.ts';
import { processListenerSetStatus } from '../../../src/translate/gateway-api/listener-set/listener-set-status.ts';
import type { Condition } from '../../../src/translate/gateway-api/status/condition.ts';
import { controllerOptions, type TranslateOptions } from '../../../src/translate/options.ts';

/** The class of the fixtures. */
export const className = 'test-class';

/** A translation that ran up to the statuses of listeners. */
export function contextOf(resources: Partial<ResourceSet>, options: Partial<TranslateOptions> = {}): TranslateContext {
  const context = createContext(
    { ...emptyResourceSet(), ...resources },
    { ...controllerOptions, gatewayClassName: className, ...options },
  );
  acceptGateways(context);
  initIR(context);
  attachListenerSets(context);
  processGatewayTLS(context);
  processListeners(context);
  processListenerSetStatus(context);
  return context;
}

/** A Gateway of the class in namespace `infra`. */
export function gateway(name: string, spec: Partial<Gateway['spec']> = {}, status?: Gateway['status']): Gateway {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name, namespace: 'infra' },
    spec: { gatewayClassName: className, listeners: [], ...spec },
    ...(status && { status }),
  };
}

/** An HTTP listener, unless told otherwise. */
export function listener(name: string, rest: Partial<GatewayListener> = {}): GatewayListener {
  return { name, port: 80, protocol: 'HTTP', ...rest };
}

/** A ListenerSet for a Gateway in namespace `infra`. */
export function listenerSet(
  name: string,
  namespace: string,
  parent: string,
  listeners: GatewayListener[],
): ListenerSet {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'ListenerSet',
    metadata: { name, namespace },
    spec: { parentRef: { name: parent, namespace: 'infra' }, listeners },
  };
}

/** An EnvoyProxy in namespace `infra`. */
export function envoyProxy(name: string, spec: EnvoyProxySpec): EnvoyProxy {
  return {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyProxy',
    metadata: { name, namespace: 'infra' },
    spec,
  };
}

/** Conditions as short texts in their order: `Accepted=False/Invalid`. */
export function brief(conditions: readonly Condition[]): string[] {
  return conditions.map(({ type, status, reason }) => `${type}=${status}/${reason}`);
}

/** Brief conditions of all listeners by their IR names. */
export function listenerConditions(context: TranslateContext): Record<string, string[]> {
  const listeners = context.gateways.flatMap((g) => g.listeners);
  return Object.fromEntries(listeners.map((l) => [l.irName, brief(l.conditions)]));
}
