import type { SecurityPolicy } from '../../../resources/generated/types.ts';
import type { PolicyInput, Problem } from '../../features/from-api-hooks.ts';
import type { HTTPListenerDraft } from '../../gateway-api/ir-drafts.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import { blockedResponse, blocksRequests } from '../attachment/blocked-response.ts';
import { replaceRoutes } from '../attachment/ir-route-index.ts';
import { runFeatureHooks } from '../attachment/run-feature-hooks.ts';

/** A policy that is put on routes of a listener. */
export interface SecuredRoutes {
  readonly input: PolicyInput<SecurityPolicy>;
  readonly security: SecurityFeatures;
  /** What was wrong with the policy so far. */
  readonly problems: readonly Problem[];
  /** Positions of the routes on the listener. */
  readonly positions: Iterable<number>;
  /** Only routes of this rule are meant. */
  readonly ruleName?: string;
  /** The listener is looked at only when one of its routes takes the policy. */
  readonly lazily: boolean;
}

/**
 * Puts a policy on HTTP routes that have none yet. Routes get the parts that are valid; when parts are missing that may not fail open, they
 * answer 500. Returns what is wrong with the listener itself, which blocks its routes only (spec/policies.md 1.12, 4.10).
 */
export function secureHTTPRoutes(listener: HTTPListenerDraft, secured: SecuredRoutes): readonly Problem[] {
  const { input, positions, ruleName, security, problems, lazily } = secured;
  const free = [...positions].filter((position) => isFree(listener.routes[position], ruleName));
  if (lazily && free.length === 0) return [];
  const prepared = runFeatureHooks<HTTPListenerDraft, Partial<HTTPListener>>(
    input.context.hooks.features,
    (feature) => {
      const hook = feature.fromApi?.security?.listener;
      return hook && ((draft) => hook(input, draft));
    },
    listener,
  );
  if (prepared.problems.length === 0) Object.assign(listener, prepared.value);
  const blocked = blocksRequests([...problems, ...prepared.problems]);
  const { provenance } = input.context;
  replaceRoutes(listener.routes, free, provenance, (route) => ({
    ...route,
    security,
    ...(blocked && { directResponse: blockedResponse }),
  }));
  return prepared.problems;
}

function isFree(route: HTTPRoute | undefined, ruleName: string | undefined): boolean {
  if (!route || route.security !== undefined) return false;
  return ruleName === undefined || route.metadata?.sectionName === ruleName;
}
