import { defineCheck } from '../check.ts';
import { findKinds } from '../index/kinds-by-name.ts';

/** An object whose kind Envoy Gateway knows, but in another API group: it is left out without a word. */
export const kindOfAnotherGroup = defineCheck({
  code: 'EG0081',
  name: 'kind-of-another-group',
  severity: 'warning',
  summary: 'An object has the kind of a resource that is read, but another API group',
  docs: {
    what: 'The kind of an object is one that Envoy Gateway reads, but its apiVersion names another group, so that it is left out.',
    why: 'A misspelt group makes a cluster refuse the object, or, where that group exists too, apply it to no effect.',
    example: `apiVersion: networking.gateway.k8s.io/v1   # gateway.networking.k8s.io/v1 is meant
kind: HTTPRoute`,
    fix: 'Correct apiVersion.',
  },
  *run({ ledger }) {
    for (const { document, fate } of ledger.entries()) {
      const { group, kind } = document.ref;
      if (fate !== 'ignored') continue;
      const kinds = findKinds(kind);
      if (kinds.length === 0 || kinds.some((one) => one.group === group)) continue;
      const known = kinds.map((one) => `${one.group}/${one.version}`);
      yield {
        resource: document.ref,
        path: ['apiVersion'],
        message: `${kind} of group ${group || 'core'} is not read by Envoy Gateway`,
        hint: `${kind} belongs to ${[...new Set(known)].join(' or ')}.`,
      };
    }
  },
});
