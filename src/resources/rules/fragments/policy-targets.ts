import type {
  PolicyTargetReference,
  PolicyTargetSelector,
  PolicyTargetSelectorNamespaces,
} from '../../generated/types.ts';
import { type Rule, rule } from '../rule.ts';

/** How a policy names its targets. */
export interface PolicyTargets {
  readonly targetRef?: PolicyTargetReference;
  readonly targetRefs?: readonly PolicyTargetReference[];
  readonly targetSelectors?: readonly PolicyTargetSelector[];
  readonly mergeType?: string;
}

const group = 'gateway.networking.k8s.io';

/** The kinds that all policies but those of Gateways may target. */
export const routableKinds = ['Gateway', 'ListenerSet', 'HTTPRoute', 'GRPCRoute', 'UDPRoute', 'TCPRoute', 'TLSRoute'];

/** Numbers of the rules that differ between the policies. */
export interface TargetRuleIds {
  readonly group: number;
  readonly kind: number;
  readonly groups: number;
  readonly kinds: number;
}

/** Rules on the targets of a policy: how they are given, and of which group and kind they are. */
export function policyTargetRules(ids: TargetRuleIds, kinds: readonly string[]): readonly Rule[] {
  const oneOf = kinds.join(', ');
  return [
    ...rule<PolicyTargets>(
      109,
      'spec',
      ({ targetRef, targetRefs, targetSelectors }) =>
        (targetRef !== undefined) !== (targetRefs !== undefined) || (targetSelectors?.length ?? 0) > 0,
      'needs targetRefs (or the older targetRef, not both) or targetSelectors',
    ),
    ...rule<PolicyTargets>(
      ids.group,
      'spec',
      ({ targetRef }) => targetRef === undefined || targetRef.group === group,
      `needs ${group} as targetRef.group`,
    ),
    ...rule<PolicyTargets>(
      ids.kind,
      'spec',
      ({ targetRef }) => targetRef === undefined || kinds.includes(targetRef.kind),
      `needs one of ${oneOf} as targetRef.kind`,
    ),
    ...rule<PolicyTargets>(
      ids.groups,
      'spec',
      ({ targetRefs }) => targetRefs?.every((ref) => ref.group === group) ?? true,
      `needs ${group} as group of all targetRefs`,
    ),
    ...rule<PolicyTargets>(
      ids.kinds,
      'spec',
      ({ targetRefs }) => targetRefs?.every((ref) => kinds.includes(ref.kind)) ?? true,
      `needs one of ${oneOf} as kind of all targetRefs`,
    ),
    ...rule<PolicyTargetSelector>(
      165,
      'spec.targetSelectors[]',
      (selector) => selector.group === undefined || selector.group === group,
      `needs ${group} as group`,
    ),
    ...rule<PolicyTargetSelectorNamespaces>(
      166,
      'spec.targetSelectors[].namespaces',
      ({ from, selector }) => from !== 'Selector' || selector !== undefined,
      'needs a selector with from Selector',
    ),
  ];
}

/** True when every target of the policy has one of the kinds. */
export function targetsOnly(
  { targetRef, targetRefs, targetSelectors }: PolicyTargets,
  kinds: readonly string[],
): boolean {
  const targets = [...(targetRef === undefined ? [] : [targetRef]), ...(targetRefs ?? []), ...(targetSelectors ?? [])];
  return targets.every(({ kind }) => kinds.includes(kind));
}

/** Rules on mergeType: it is for policies of routes, and Replace is no value here. */
export function mergeTypeRules(
  ids: { readonly target: number; readonly replace: number },
  kinds: readonly string[],
): readonly Rule[] {
  return [
    ...rule<PolicyTargets>(
      ids.target,
      'spec',
      (spec) => spec.mergeType === undefined || targetsOnly(spec, kinds),
      `takes mergeType only with targets of kind ${kinds.join(', ')}`,
    ),
    ...rule<string>(
      ids.replace,
      'spec.mergeType',
      (mergeType) => mergeType !== 'Replace',
      'must not be Replace; leave it out to replace',
    ),
  ];
}
