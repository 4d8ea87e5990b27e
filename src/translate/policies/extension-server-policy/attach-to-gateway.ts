import type { XdsDraft } from '../../gateway-api/ir-drafts.ts';
import { gatewayAncestor } from '../../gateway-api/status/ancestor-ref.ts';
import { policyStatus } from '../attachment/policy-status.ts';
import type { Target } from '../attachment/target.ts';
import { type ExtensionAttachment, type ExtensionPolicy, withRef } from './extension-attachment.ts';

/** Hands a policy to the fleet of a Gateway and to the listeners that it names: with merged Gateways all of the fleet's. */
export function attachToGateway(
  { context, index, objects }: ExtensionAttachment,
  policy: ExtensionPolicy,
  { namespace, name, sectionName }: Target,
): void {
  const gateway = index.gateways.get(`${namespace}/${name}`);
  const ir = gateway && context.xds.get(gateway.irKey);
  if (!gateway || !ir) return;
  const ref = objects.refTo(policy);
  ir.extensionServerPolicies = withRef(ir.extensionServerPolicies, ref);
  const listeners = listenersOf(ir).filter(
    (listener) => sectionName === undefined || listener.name.split('/').at(-1) === sectionName,
  );
  for (const listener of listeners) listener.extensionRefs = withRef(listener.extensionRefs, ref);
  if (listeners.length > 0) policyStatus(context, policy).acceptIfUnset(gatewayAncestor(gateway.gateway, sectionName));
}

function listenersOf({
  http,
  tcp,
  udp,
}: XdsDraft): readonly (XdsDraft['http'] | XdsDraft['tcp'] | XdsDraft['udp'])[number][] {
  return [...http, ...tcp, ...udp];
}
