import type { ClientTrafficPolicy } from '../../../resources/generated/types.ts';
import type { GatewayContext, ListenerContext, ListenerSetContext } from '../../gateway-api/contexts.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import { gatewayAncestor, listenerSetAncestor } from '../../gateway-api/status/ancestor-ref.ts';
import { parentGateway } from '../attachment/attachment-index.ts';
import { policyStatus, refuseTarget } from '../attachment/policy-status.ts';
import { conflictWith, missingSection } from '../attachment/resolve-target.ts';
import type { Target } from '../attachment/target.ts';
import { applyToListener } from './apply-to-listener.ts';
import type { ClientAttachment } from './client-attachment.ts';
import { reportListeners } from './report-listeners.ts';

type SectionTarget = Target & { readonly sectionName: string };

/** Applies a policy to one listener of a Gateway or ListenerSet (spec/policies.md 2.1). */
export function attachToSection(
  attachment: ClientAttachment,
  policy: ClientTrafficPolicy,
  target: SectionTarget,
): void {
  const place = findPlace(attachment, target);
  if (!place) return;
  const { gateway, listenerSet } = place;
  const { sectionName } = target;
  const status = policyStatus(attachment.context, policy);
  const ancestor = listenerSet
    ? listenerSetAncestor(listenerSet.listenerSet, sectionName)
    : gatewayAncestor(gateway.gateway, sectionName);
  if (!place.exists) {
    refuseTarget(status, [ancestor], missingSection(target, 'listener'));
    return;
  }
  const key = listenerSet ? `${keyOf(listenerSet.listenerSet)}/${sectionName}` : sectionName;
  const owner = attachment.listenersOf(keyOf(gateway.gateway)).claim(key, policy);
  if (owner) {
    refuseTarget(status, [ancestor], conflictWith(owner, target));
    return;
  }
  const outcomes = place.listener ? [applyToListener(attachment, policy, place.listener, { kind: 'section' })] : [];
  reportListeners(status, ancestor, policy, outcomes);
}

interface Place {
  readonly gateway: GatewayContext;
  readonly listenerSet?: ListenerSetContext;
  /** Whether the target has a listener of the name; one that could not be attached exists, but there is nothing to shape. */
  readonly exists: boolean;
  readonly listener?: ListenerContext;
}

function findPlace({ index }: ClientAttachment, target: SectionTarget): Place | undefined {
  const key = `${target.namespace}/${target.name}`;
  const named = ({ listener }: ListenerContext): boolean => listener.name === target.sectionName;
  if (target.kind === 'Gateway') {
    const gateway = index.gateways.get(key);
    // Listeners of ListenerSets count too here, unlike for the policies of routes.
    const listener = gateway?.listeners.find(named);
    return gateway && { gateway, exists: listener !== undefined, ...(listener && { listener }) };
  }
  if (target.kind !== 'ListenerSet') return undefined;
  const listenerSet = index.listenerSets.get(key);
  const gateway = listenerSet && parentGateway(index, listenerSet);
  if (!listenerSet || !gateway) return undefined;
  const exists = (listenerSet.listenerSet.spec.listeners ?? []).some(({ name }) => name === target.sectionName);
  const listener = index.listenersOfSet.get(listenerSet)?.find(named);
  return { gateway, listenerSet, exists, ...(listener && { listener }) };
}
