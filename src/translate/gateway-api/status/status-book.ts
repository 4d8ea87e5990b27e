import type { KubernetesObject } from '../../../core/resource-ref.ts';
import type { StatusBook, StatusDraft } from './status-draft.ts';

interface WithStatus {
  readonly status?: { readonly conditions?: StatusDraft['conditions']; readonly ancestors?: StatusDraft['ancestors'] };
}

/** An empty status book. The first look-up of an object copies the status that the input gave it, so inputs never change. */
export function createStatusBook(): StatusBook {
  const drafts = new Map<KubernetesObject, StatusDraft>();
  return {
    of: (object) => {
      const known = drafts.get(object);
      if (known) return known;
      const input = (object as WithStatus).status;
      const draft: StatusDraft = {};
      if (input?.conditions) draft.conditions = [...input.conditions];
      if (input?.ancestors)
        draft.ancestors = input.ancestors.map((a) => ({ ...a, conditions: [...(a.conditions ?? [])] }));
      drafts.set(object, draft);
      return draft;
    },
    touched: (object) => drafts.has(object),
  };
}
