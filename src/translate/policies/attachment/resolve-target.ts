import type { GatewayContext, ListenerContext, ListenerSetContext, RouteContext } from '../../gateway-api/contexts.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import { type AttachmentIndex, parentGateway } from './attachment-index.ts';
import type { Target, TargetingPolicy } from './target.ts';
import { targetKey } from './target.ts';
import type { Pass } from './visit-targets.ts';

/** Why a policy may not have a target that exists. */
export interface TargetProblem {
  readonly reason: 'TargetNotFound' | 'Conflicted';
  readonly message: string;
}

/** A target that exists. */
export type ResolvedTarget =
  | {
      readonly kind: 'route';
      readonly route: RouteContext;
      readonly ruleName?: string;
      readonly problem?: TargetProblem;
    }
  | {
      readonly kind: 'listenerSet';
      readonly listenerSet: ListenerSetContext;
      readonly gateway: GatewayContext;
      readonly sectionName?: string;
      readonly problem?: TargetProblem;
    }
  | {
      readonly kind: 'gateway';
      readonly gateway: GatewayContext;
      readonly sectionName?: string;
      readonly problem?: TargetProblem;
    };

/** Who has a target: the first policy that claims it keeps it. One for each stage of a policy kind. */
export interface Claims {
  /** The policy that has the target already; undefined when this policy has it now. */
  readonly claim: (key: string, policy: TargetingPolicy) => TargetingPolicy | undefined;
  readonly has: (key: string) => boolean;
}

/** No target is taken. */
export function createClaims(): Claims {
  const owners = new Map<string, TargetingPolicy>();
  return {
    claim: (key, policy) => {
      const owner = owners.get(key);
      if (!owner) owners.set(key, policy);
      return owner;
    },
    has: (key) => owners.has(key),
  };
}

/** A problem that says which policy came first. */
export function conflictWith(owner: TargetingPolicy, target: Target): TargetProblem {
  const place = target.sectionName ? `section ${target.sectionName} of ` : '';
  return {
    reason: 'Conflicted',
    message: `${owner.kind} ${keyOf(owner)} already targets ${place}${target.kind} ${target.namespace}/${target.name}: the older policy wins.`,
  };
}

/**
 * Looks a target up and claims it for the policy (spec/policies.md 1.5). Undefined when the target does not exist, or when its
 * Gateway is not accepted: nothing is reported then.
 */
export function resolveTarget(
  index: AttachmentIndex,
  claims: Claims,
  policy: TargetingPolicy,
  target: Target,
  level: Pass['level'],
): ResolvedTarget | undefined {
  if (level === 'route') return resolveRoute(index, claims, policy, target);
  switch (target.kind) {
    case 'Gateway':
      return resolveGateway(index, claims, policy, target);
    case 'ListenerSet':
      return resolveListenerSet(index, claims, policy, target);
    default:
      return undefined;
  }
}

/** True when some policy of the kind has a rule of the route. */
export function ruleIsClaimed(claims: Claims, route: Target): boolean {
  return claims.has(anyRuleKey(route));
}

function resolveRoute(
  index: AttachmentIndex,
  claims: Claims,
  policy: TargetingPolicy,
  target: Target,
): ResolvedTarget | undefined {
  const route = index.routes.get(`${target.kind}/${target.namespace}/${target.name}`);
  if (!route) return undefined;
  const ruleName = target.sectionName;
  const resolved = { kind: 'route', route, ...(ruleName !== undefined && { ruleName }) } as const;
  const rules: readonly { readonly name?: string }[] = route.route.spec.rules ?? [];
  if (ruleName !== undefined && !rules.some((rule) => rule.name === ruleName))
    return { ...resolved, problem: missingSection(target, 'rule') };
  const problem = claim(claims, policy, target);
  if (!problem && ruleName !== undefined) claims.claim(anyRuleKey(target), policy);
  return { ...resolved, ...(problem && { problem }) };
}

function resolveListenerSet(
  index: AttachmentIndex,
  claims: Claims,
  policy: TargetingPolicy,
  target: Target,
): ResolvedTarget | undefined {
  const listenerSet = index.listenerSets.get(`${target.namespace}/${target.name}`);
  if (!listenerSet) return undefined;
  const { sectionName } = target;
  const known = listenerSet.listenerSet.spec.listeners ?? [];
  const missing = sectionName !== undefined && !known.some(({ name }) => name === sectionName);
  const problem = missing ? missingSection(target, 'listener') : claim(claims, policy, target);
  const gateway = parentGateway(index, listenerSet);
  if (!gateway) return undefined;
  return {
    kind: 'listenerSet',
    listenerSet,
    gateway,
    ...(sectionName !== undefined && { sectionName }),
    ...(problem && { problem }),
  };
}

function resolveGateway(
  index: AttachmentIndex,
  claims: Claims,
  policy: TargetingPolicy,
  target: Target,
): ResolvedTarget | undefined {
  const gateway = index.gateways.get(`${target.namespace}/${target.name}`);
  if (!gateway) return undefined;
  const { sectionName } = target;
  const known = gateway.gateway.spec.listeners ?? [];
  const missing = sectionName !== undefined && !known.some(({ name }) => name === sectionName);
  const problem = missing ? missingSection(target, 'listener') : claim(claims, policy, target);
  return {
    kind: 'gateway',
    gateway,
    ...(sectionName !== undefined && { sectionName }),
    ...(problem && { problem }),
  };
}

/** The listeners that a Gateway or ListenerSet target means; a whole Gateway means those of its ListenerSets too. */
export function targetedListeners(
  index: AttachmentIndex,
  target: Exclude<ResolvedTarget, { readonly kind: 'route' }>,
): readonly ListenerContext[] {
  const { sectionName } = target;
  const named = ({ listener }: ListenerContext): boolean => sectionName === undefined || listener.name === sectionName;
  if (target.kind === 'listenerSet') return (index.listenersOfSet.get(target.listenerSet) ?? []).filter(named);
  if (sectionName === undefined) return target.gateway.listeners;
  return target.gateway.listeners.filter((listener) => !listener.listenerSet && named(listener));
}

function claim(claims: Claims, policy: TargetingPolicy, target: Target): TargetProblem | undefined {
  const owner = claims.claim(claimKey(target), policy);
  return owner && conflictWith(owner, target);
}

/** Groups do not count: a kind and a name say which object is meant. */
function claimKey(target: Target): string {
  return targetKey({ ...target, group: '' });
}

function anyRuleKey(target: Target): string {
  return `rules of ${target.kind}/${target.namespace}/${target.name}`;
}

/** A problem that says which section is missing. */
export function missingSection(
  { kind, namespace, name, sectionName }: Target,
  section: 'rule' | 'listener',
): TargetProblem {
  return {
    reason: 'TargetNotFound',
    message: `${kind} ${namespace}/${name} has no ${section} named ${sectionName}: correct the sectionName or name the ${section}.`,
  };
}
