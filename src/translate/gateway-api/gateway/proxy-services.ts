import type { Service } from '../../../resources/kinds/service.ts';
import type { GatewayContext, TranslateContext } from '../contexts.ts';
import { mergesGateways } from './merge-switches.ts';
import { ownerLabels } from './owner-labels.ts';

/** Finds the Services that expose the fleets. */
export interface ProxyServices {
  /** The first Service that carries the owner labels of the Gateway's fleet, in the namespace where fleets live. */
  readonly of: (gateway: GatewayContext) => Service | undefined;
}

/** Indexes the Services of fleets by their owner labels. Without a controller namespace those of any namespace count. */
export function indexProxyServices(context: TranslateContext): ProxyServices {
  const { options, resources } = context;
  const ofClass = mergesGateways(context) ? options.gatewayClassName : undefined;
  const byOwner = new Map<string, Service>();
  for (const service of resources.services) {
    const { namespace = '', labels } = service.metadata;
    for (const home of ['', namespace]) {
      for (const owner of ownersIn(labels)) {
        const key = `${home} ${owner}`;
        if (!byOwner.has(key)) byOwner.set(key, service);
      }
    }
  }
  return {
    of: ({ gateway }) => {
      const home = options.gatewayNamespaceMode ? (gateway.metadata.namespace ?? '') : options.controllerNamespace;
      return byOwner.get(`${home} ${labelKey(ownerLabels(gateway, ofClass))}`);
    },
  };
}

/** The owners that a Service's labels name: a class, a Gateway, or both. */
function ownersIn(labels: Readonly<Record<string, string>> | undefined): readonly string[] {
  const candidates = [
    pick(labels, ['gateway.envoyproxy.io/owning-gatewayclass']),
    pick(labels, ['gateway.envoyproxy.io/owning-gateway-namespace', 'gateway.envoyproxy.io/owning-gateway-name']),
  ];
  return candidates.flatMap((owner) => (owner ? labelKey(owner) : []));
}

function pick(
  labels: Readonly<Record<string, string>> | undefined,
  keys: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const found: Record<string, string> = {};
  for (const key of keys) {
    const value = labels?.[key];
    if (value === undefined) return undefined;
    found[key] = value;
  }
  return found;
}

function labelKey(labels: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(labels));
}
