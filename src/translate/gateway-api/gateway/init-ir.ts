import type { GatewayContext, TranslateContext } from '../contexts.ts';
import type { InfraDraft, XdsDraft } from '../ir-drafts.ts';
import { mergesGateways } from './merge-switches.ts';
import { ownerLabels } from './owner-labels.ts';

/**
 * Makes the empty xDS and Infra IR of every Gateway, failed ones included (spec/gateway-api.md 4). Merged Gateways share one
 * key: the last one's skeleton stays.
 */
export function initIR(context: TranslateContext): void {
  for (const gateway of [...context.gateways, ...context.failedGateways]) {
    context.xds.set(gateway.irKey, emptyXds());
    context.infra.set(gateway.irKey, infraSkeleton(context, gateway));
  }
}

function emptyXds(): XdsDraft {
  return { http: [], tcp: [], udp: [] };
}

function infraSkeleton(context: TranslateContext, { gateway, irKey }: GatewayContext): InfraDraft {
  const { options } = context;
  const annotations = gateway.spec.infrastructure?.annotations;
  const ownedByGateway = options.gatewayNamespaceMode;
  const { name = '', namespace = '' } = gateway.metadata;
  const proxy: InfraDraft['proxy'] = {
    metadata: {
      ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
      labels: {
        ...gateway.spec.infrastructure?.labels,
        ...ownerLabels(gateway, mergesGateways(context) ? options.gatewayClassName : undefined),
      },
      ownerReference: ownedByGateway
        ? { kind: 'Gateway', name }
        : { kind: 'GatewayClass', name: options.gatewayClassName },
    },
    name: ownedByGateway ? name : irKey,
    namespace: ownedByGateway ? namespace : options.controllerNamespace,
    listeners: [],
    addresses: [],
    resolvedMetricSinks: [],
  };
  return { proxy: context.provenance.note(proxy, gateway, ['spec', 'infrastructure']) };
}
