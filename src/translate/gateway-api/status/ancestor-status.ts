import { compareBytes } from '../../../core/compare.ts';
import { sameAncestor } from './ancestor-ref.ts';
import { findCondition, hasCondition, setCondition } from './condition.ts';
import type { AncestorRef, AncestorStatusDraft, StatusDraft } from './status-draft.ts';

/** The Gateway API allows 16 ancestors; one more is kept while a status is written, so that the end knows it overflowed. */
const maxAncestors = 16;

/** A condition without the generation, which is the policy's. */
export interface PolicyCondition {
  readonly type: string;
  readonly status: 'True' | 'False';
  readonly reason: string;
  readonly message: string;
}

/** Writes the conditions of one policy towards its ancestors (spec/policies.md 1.7). */
export interface AncestorStatusWriter {
  /** Sets a condition; an unknown ancestor is added, and the worst one is dropped when there are too many. */
  readonly set: (ancestor: AncestorRef, condition: PolicyCondition) => void;
  /** Accepts the policy for an ancestor unless something was said about its acceptance before. */
  readonly acceptIfUnset: (ancestor: AncestorRef) => void;
  /** Warns; a second reason makes the reason `Warnings`. */
  readonly warn: (ancestor: AncestorRef, reason: string, message: string) => void;
}

/** A writer for the status of a policy; `generation` is the policy's. */
export function ancestorStatusWriter(
  draft: StatusDraft,
  controllerName: string,
  generation: number | undefined,
): AncestorStatusWriter {
  const find = (ref: AncestorRef): AncestorStatusDraft | undefined =>
    draft.ancestors?.find((a) => a.controllerName === controllerName && sameAncestor(a.ancestorRef, ref));
  const set: AncestorStatusWriter['set'] = (ancestor, condition) => {
    const written = { ...condition, observedGeneration: generation };
    const entry = find(ancestor);
    if (entry) {
      setCondition(entry.conditions, written);
      return;
    }
    const added: AncestorStatusDraft = { ancestorRef: ancestor, controllerName, conditions: [] };
    setCondition(added.conditions, written);
    const entries = [...(draft.ancestors ?? []), added];
    draft.ancestors = entries.length > maxAncestors + 1 ? withoutWorst(entries) : entries;
  };
  return {
    set,
    acceptIfUnset: (ancestor) => {
      if (findCondition(find(ancestor)?.conditions ?? [], 'Accepted')) return;
      set(ancestor, { type: 'Accepted', status: 'True', reason: 'Accepted', message: 'The policy is in force.' });
    },
    warn: (ancestor, reason, message) => {
      const current = findCondition(find(ancestor)?.conditions ?? [], 'Warning');
      set(ancestor, {
        type: 'Warning',
        status: 'True',
        reason: !current || current.reason === reason ? reason : 'Warnings',
        message: !current || current.message === message ? message : `${current.message} ${message}`,
      });
    },
  };
}

/** Cuts a status to what the Gateway API allows, the most telling ancestors first, and says so on the last one. */
export function truncateAncestors(draft: StatusDraft, generation: number | undefined): void {
  const entries = draft.ancestors;
  if (!entries || entries.length <= maxAncestors) return;
  const kept = [...entries].sort(compareEntries).slice(0, maxAncestors);
  const last = kept.at(-1);
  if (last) {
    const message = `The policy has more than ${maxAncestors} ancestors; those that are not listed were left out of this status.`;
    setCondition(last.conditions, {
      type: 'Aggregated',
      status: 'True',
      reason: 'Aggregated',
      message,
      observedGeneration: generation,
    });
  }
  draft.ancestors = kept;
}

function withoutWorst(entries: readonly AncestorStatusDraft[]): AncestorStatusDraft[] {
  let worst = 0;
  entries.forEach((entry, index) => {
    const candidate = entries[worst];
    if (candidate && compareEntries(candidate, entry) < 0) worst = index;
  });
  return entries.filter((_, index) => index !== worst);
}

/** Orders the entry that is more worth keeping first: errors, then overridden policies, then the rest by name. */
function compareEntries(a: AncestorStatusDraft, b: AncestorStatusDraft): number {
  return (
    rank(a) - rank(b) ||
    compareBytes(a.ancestorRef.namespace ?? '', b.ancestorRef.namespace ?? '') ||
    compareBytes(a.ancestorRef.name, b.ancestorRef.name)
  );
}

function rank({ conditions }: AncestorStatusDraft): number {
  if (hasCondition(conditions, 'Accepted', 'False')) return 0;
  return hasCondition(conditions, 'Overridden', 'True') ? 1 : 2;
}
