import type { PolicyTargetSelector } from '../../../resources/generated/types.ts';
import type { ObjectMeta } from '../../../resources/kinds/object-meta.ts';
import { matchesSelector } from '../../gateway-api/label-selector.ts';
import { type ReferenceResolver, referenceFrom } from '../../gateway-api/reference/reference-resolver.ts';
import type { ResourceIndex } from '../../gateway-api/resource-index.ts';
import { namedTargets, type Target, type TargetingPolicy, targetKey } from './target.ts';

/** An object that a selector may pick. */
export interface Candidate {
  readonly group: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
}

/** What selectors are judged with. */
export interface SelectionScope {
  readonly index: ResourceIndex;
  readonly references: ReferenceResolver;
}

const gatewayGroup = 'gateway.networking.k8s.io';

/**
 * All targets of a policy: what its selectors pick among the candidates, oldest object first, then what it names
 * itself (spec/policies.md 1.3). Without candidates selectors pick nothing.
 */
export function composeTargets(
  policy: TargetingPolicy,
  candidates: readonly Candidate[],
  scope: SelectionScope,
): readonly Target[] {
  const named = namedTargets(policy);
  const selectors = policy.spec?.targetSelectors ?? [];
  if (selectors.length === 0 || candidates.length === 0) return named;
  const picked = new Map<string, { readonly target: Target; readonly created: number }>();
  for (const selector of selectors) {
    for (const candidate of candidates) {
      if (!selects(selector, candidate, policy, scope)) continue;
      const target = targetOf(candidate);
      const key = targetKey(target);
      if (!picked.has(key)) picked.set(key, { target, created: creationTime(candidate.metadata) });
    }
  }
  const selected = [...picked.values()].sort((a, b) => a.created - b.created).map(({ target }) => target);
  return [...selected, ...named.filter((target) => !picked.has(targetKey(target)))];
}

function selects(
  selector: PolicyTargetSelector,
  candidate: Candidate,
  policy: TargetingPolicy,
  { index, references }: SelectionScope,
): boolean {
  if (selector.kind !== candidate.kind || (selector.group ?? gatewayGroup) !== candidate.group) return false;
  const own = policy.metadata.namespace ?? '';
  const theirs = candidate.metadata.namespace ?? '';
  if (!namespaceQualifies(selector, own, theirs, index)) return false;
  const { matchLabels, matchExpressions } = selector;
  if (!matchesSelector({ matchLabels, matchExpressions }, candidate.metadata.labels)) return false;
  if (own === theirs) return true;
  const to = { group: candidate.group, kind: candidate.kind, namespace: theirs, name: candidate.metadata.name ?? '' };
  return references.permits(referenceFrom(policy), to);
}

function namespaceQualifies(
  selector: PolicyTargetSelector,
  own: string,
  theirs: string,
  index: ResourceIndex,
): boolean {
  const from: string = selector.namespaces?.from ?? '';
  switch (from) {
    case '':
    case 'Same':
      return own === theirs;
    case 'All':
      return true;
    case 'Selector': {
      // A namespace without labels, like one that is not known, is never selected, not even by an empty selector.
      const labels = index.namespaces.get(theirs)?.metadata.labels;
      return labels !== undefined && matchesSelector(selector.namespaces?.selector, labels);
    }
    default:
      return false;
  }
}

function targetOf(candidate: Candidate): Target {
  const { namespace = '', name = '' } = candidate.metadata;
  return { group: candidate.group, kind: candidate.kind, namespace, name };
}

/** Milliseconds since the epoch; an object without a time counts as oldest. */
function creationTime(metadata: ObjectMeta): number {
  const time = metadata.creationTimestamp ? Date.parse(metadata.creationTimestamp) : Number.NaN;
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}
