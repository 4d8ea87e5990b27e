import { keyOf } from '../../gateway-api/resource-index.ts';
import type { AttachmentIndex } from './attachment-index.ts';
import { type Candidate, composeTargets } from './select-targets.ts';
import type { Target, TargetingPolicy } from './target.ts';

/** One walk over all policies of a kind: the targets it handles, and what selectors pick from in it. */
export interface Pass {
  /** What targets are looked up as; a route pass meets ListenerSets too, but finds no route of that kind. */
  readonly level: 'route' | 'listener owner';
  readonly accepts: (target: Target) => boolean;
  readonly candidates: readonly Candidate[];
}

/** What happens to one target of one policy. */
export type VisitTarget<P> = (policy: P, target: Target, pass: Pass) => void;

/**
 * Walks the policies once for each pass, from the most specific targets to the least, and gives the policies in the order in
 * which a pass first met one of their targets: the order of the result (spec/policies.md 1.4). Of policies with one
 * namespace and name only the first counts, for the targets of the others too.
 */
export function visitTargets<P extends TargetingPolicy>(
  policies: readonly P[],
  passes: readonly Pass[],
  index: AttachmentIndex,
  visit: VisitTarget<P>,
): readonly P[] {
  const met = new Map<string, P>();
  const scope = { index: index.resources, references: index.references };
  for (const pass of passes) {
    for (const policy of policies) {
      // Policies of extension servers are of several kinds in one list.
      const key = `${policy.apiVersion}/${policy.kind}/${keyOf(policy)}`;
      for (const target of composeTargets(policy, pass.candidates, scope)) {
        if (!pass.accepts(target)) continue;
        const first = met.get(key) ?? policy;
        met.set(key, first);
        visit(first, target, pass);
      }
    }
  }
  return [...met.values()];
}

/** The passes of the kinds that apply to routes and to what is above them. */
export function routePolicyPasses(index: AttachmentIndex): readonly Pass[] {
  const { routes, listenerSets, gateways } = index.candidates;
  const gatewayPasses: Pass[] = [
    { level: 'route', accepts: (t) => t.kind !== 'Gateway' && hasSection(t), candidates: [] },
    { level: 'route', accepts: (t) => t.kind !== 'Gateway' && !hasSection(t), candidates: routes },
  ];
  const setPasses: Pass[] = [
    { level: 'listener owner', accepts: (t) => t.kind === 'ListenerSet' && hasSection(t), candidates: [] },
    { level: 'listener owner', accepts: (t) => t.kind === 'ListenerSet' && !hasSection(t), candidates: listenerSets },
  ];
  return [
    ...gatewayPasses,
    ...(listenerSets.length > 0 ? setPasses : []),
    { level: 'listener owner', accepts: (t) => t.kind === 'Gateway' && hasSection(t), candidates: [] },
    { level: 'listener owner', accepts: (t) => t.kind === 'Gateway' && !hasSection(t), candidates: gateways },
  ];
}

/** The passes of ClientTrafficPolicy. */
export function listenerPolicyPasses(index: AttachmentIndex): readonly Pass[] {
  const candidates = index.candidates.listenerOwners;
  return [
    { level: 'listener owner', accepts: hasSection, candidates: [] },
    { level: 'listener owner', accepts: (t) => t.kind === 'ListenerSet' && !hasSection(t), candidates },
    { level: 'listener owner', accepts: (t) => t.kind === 'Gateway' && !hasSection(t), candidates },
  ];
}

/** The passes of extension server policies, which know no ListenerSets. */
export function extensionPolicyPasses(index: AttachmentIndex): readonly Pass[] {
  const { routes, gateways } = index.candidates;
  return [
    { level: 'route', accepts: (t) => t.kind !== 'Gateway' && hasSection(t), candidates: [] },
    { level: 'route', accepts: (t) => t.kind !== 'Gateway' && !hasSection(t), candidates: routes },
    { level: 'listener owner', accepts: (t) => t.kind === 'Gateway' && hasSection(t), candidates: [] },
    { level: 'listener owner', accepts: (t) => t.kind === 'Gateway' && !hasSection(t), candidates: gateways },
  ];
}

function hasSection(target: Target): boolean {
  return target.sectionName !== undefined;
}
