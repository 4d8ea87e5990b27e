import type { HTTPListenerDraft } from '../../gateway-api/ir-drafts.ts';
import type { EnvoyExtensionFeatures } from '../../ir/slices.ts';
import type { Provenance } from '../../provenance.ts';
import { blockedResponse, blocksRequests } from '../attachment/blocked-response.ts';
import { replaceRoutes } from '../attachment/ir-route-index.ts';
import type { BuiltSlices } from '../attachment/run-feature-hooks.ts';

/**
 * Puts extensions on the routes of a listener that have none yet. When extensions are missing that may not fail open, the routes answer
 * 500 and stay free for a less specific policy (spec/policies.md 1.12, 5.2).
 */
export function extendRoutes(
  listener: HTTPListenerDraft,
  positions: Iterable<number>,
  { value, problems }: BuiltSlices<EnvoyExtensionFeatures>,
  provenance: Provenance,
  ruleName?: string,
): void {
  const change = blocksRequests(problems) ? { directResponse: blockedResponse } : { envoyExtensions: value };
  replaceRoutes(listener.routes, positions, provenance, (route) => {
    const meant = ruleName === undefined || route.metadata?.sectionName === ruleName;
    return meant && route.envoyExtensions === undefined ? { ...route, ...change } : undefined;
  });
}
