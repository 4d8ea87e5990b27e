import { didYouMean } from '../../core/did-you-mean.ts';
import { refOf } from '../../core/resource-ref.ts';
import type { ReferenceGrant } from '../../resources/generated/types.ts';
import { defineCheck } from '../check.ts';
import type { AnalyzeIndex } from '../index/analyze-index.ts';

/** A ReferenceGrant that nothing in the input needs. */
export const referenceGrantUnused = defineCheck({
  code: 'EG0019',
  name: 'reference-grant-unused',
  severity: 'info',
  summary: 'A ReferenceGrant is not used',
  docs: {
    what: 'No reference of the input needs what a `to` of a ReferenceGrant permits.',
    why: 'A grant is an opening between namespaces. One that nobody needs any more should be closed.',
    example: `kind: ReferenceGrant
metadata: { name: web, namespace: shop }
spec:
  from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: web }]
  to: [{ group: "", kind: Service, name: gone }]`,
    fix: 'Remove it, or ignore the finding where what refers lives elsewhere.',
  },
  *run({ set, index }) {
    const needed = neededGrants(index);
    for (const grant of set.referenceGrants) {
      const namespace = grant.metadata.namespace ?? '';
      for (const [i, to] of (grant.spec.to ?? []).entries()) {
        const used = (grant.spec.from ?? []).some((from) =>
          needed.has(
            [from.group ?? '', from.kind, from.namespace, to.group ?? '', to.kind, namespace, to.name ?? ''].join('|'),
          ),
        );
        // Selectors of policies reach over namespaces too, and what they select is not written down.
        if (used || (grant.spec.from ?? []).some(({ kind }) => kind.endsWith('Policy')) || to.kind === 'Gateway')
          continue;
        yield {
          resource: refOf(grant),
          path: ['spec', 'to', i],
          message: `nothing in the input needs this permission for ${to.kind}${to.name ? ` ${to.name}` : ''}`,
          hint: meantNamespace(grant, index) ?? 'Remove it unless something outside the input needs it.',
        };
      }
    }
  },
});

/** What references over namespaces need, once for any name and once for theirs. */
function neededGrants(index: AnalyzeIndex): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const { owner, group, kind, namespace, name } of [...index.backendUses, ...index.objectUses]) {
    const from = refOf(owner);
    if (from.namespace === namespace) continue;
    const pair = [from.group, from.kind, from.namespace, group, kind, namespace].join('|');
    needed.add(`${pair}|`).add(`${pair}|${name}`);
  }
  return needed;
}

/** The namespace that a grant may have meant: it allows one that no route or policy lives in, and another has nearly its name. */
function meantNamespace({ spec }: ReferenceGrant, { routes, policies }: AnalyzeIndex): string | undefined {
  const namespaces = new Set([...routes, ...policies].map(({ metadata }) => metadata.namespace ?? ''));
  for (const { namespace } of spec.from ?? []) {
    const meant = namespaces.has(namespace) ? undefined : didYouMean(namespace, namespaces);
    if (meant !== undefined) return `Did you mean the namespace ${meant} instead of ${namespace}?`;
  }
  return undefined;
}
