import type { TCPListenerDraft } from '../../gateway-api/ir-drafts.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import type { Provenance } from '../../provenance.ts';
import { replaceRoutes } from '../attachment/ir-route-index.ts';

/** Puts the authorization rules of a policy on TCP routes that have none yet; TCP knows no other part of the policy. */
export function secureTCPRoutes(
  listener: TCPListenerDraft,
  { authorization }: SecurityFeatures,
  provenance: Provenance,
  ruleName?: string,
): void {
  if (!authorization) return;
  replaceRoutes(listener.routes, listener.routes.keys(), provenance, (route) => {
    const meant = ruleName === undefined || route.destination?.metadata?.sectionName === ruleName;
    return meant && route.authorization === undefined ? { ...route, authorization } : undefined;
  });
}
