import type { BackendTrafficPolicy } from '../../../../src/resources/generated/types.ts';
import type { TranslateContext } from '../../../../src/translate/gateway-api/contexts.ts';
import { indexAttachmentTargets } from '../../../../src/translate/policies/attachment/attachment-index.ts';
import { indexParentPolicies } from '../../../../src/translate/policies/attachment/parent-policies.ts';
import { createClaims } from '../../../../src/translate/policies/attachment/resolve-target.ts';
import type { Attachment, RoutePolicyKind } from '../../../../src/translate/policies/attachment/route-policy-kind.ts';
import { createScopeGraph } from '../../../../src/translate/policies/attachment/scope-graph.ts';
import type { TargetingPolicy } from '../../../../src/translate/policies/attachment/target.ts';

type Kind = RoutePolicyKind<BackendTrafficPolicy>;

/** A kind of policies that translates nothing. */
export interface RecordingKind {
  readonly kind: Kind;
  /** What it was asked to apply: `policy > HTTPRoute r/rule @ listeners`, `policy > listeners`; a merged one has `parent+` in front. */
  readonly applied: readonly string[];
}

/** A kind that remembers what it was asked to apply; `rest` replaces parts of it. */
export function recordingKind(rest: Partial<Kind> = {}): RecordingKind {
  const applied: string[] = [];
  const kind: Kind = {
    merge: { keys: {} },
    deprecatedFields: ({ spec }) => (spec.targetRef ? ['spec.targetRef'] : []),
    warnsFirst: { gateway: true, listenerSet: false },
    applyToRoute: ({ effective, route, ruleName, attachments, onlyListener }) => {
      const listeners = attachments.flatMap((a) => a.listeners.map(({ listener }) => listener.name));
      const of = [route.route.metadata.name, ...(ruleName === undefined ? [] : [ruleName])].join('/');
      const only = onlyListener ? ' alone' : '';
      applied.push(`${nameOf(effective)} > ${route.kind} ${of} @ ${listeners.join(' ')}${only}`);
      return [];
    },
    applyToListeners: ({ effective, listeners, wholeGateway }) => {
      const names = listeners.map(({ listener }) => listener.name).join(' ');
      applied.push(`${nameOf(effective)} > ${names}${wholeGateway ? ' of the whole Gateway' : ''}`);
      return [];
    },
    ...rest,
  };
  return { kind, applied };
}

function nameOf({ policy, merged }: Parameters<Kind['applyToRoute']>[0]['effective']): string {
  return `${merged ? `${merged.parent.metadata.name}+` : ''}${policy.metadata.name}`;
}

/** The state of a stage that starts. */
export function attachmentOf(
  context: TranslateContext,
  kind: Kind,
  policies: readonly BackendTrafficPolicy[] = context.resources.backendTrafficPolicies,
): Attachment<BackendTrafficPolicy> {
  const index = indexAttachmentTargets(context);
  return {
    context,
    kind,
    index,
    claims: createClaims(),
    parents: indexParentPolicies(policies, index),
    overrides: createScopeGraph(),
    merges: createScopeGraph(),
  };
}

/** The status of a policy so far: `Gateway/gw/http: Accepted=True/Accepted, Merged=True/Merged`. */
export function statusOf({ statuses }: TranslateContext, policy: TargetingPolicy): readonly string[] {
  return (statuses.of(policy).ancestors ?? []).map(({ ancestorRef: { kind, name, sectionName }, conditions }) => {
    const place = [kind, name, ...(sectionName ? [sectionName] : [])].join('/');
    return `${place}: ${conditions.map((c) => `${c.type}=${c.status}/${c.reason}`).join(', ')}`;
  });
}
