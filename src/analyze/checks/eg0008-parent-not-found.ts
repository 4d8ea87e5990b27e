import { didYouMean } from '../../core/did-you-mean.ts';
import { describeRef, type ResourceRef, refOf } from '../../core/resource-ref.ts';
import { type CheckFinding, defineCheck } from '../check.ts';
import type { AnalyzeIndex } from '../index/analyze-index.ts';
import type { ParentUse } from '../index/parent-uses.ts';

const group = 'gateway.networking.k8s.io';

/** What a Gateway and a ListenerSet have in common. */
interface Parent {
  readonly spec: { readonly listeners?: readonly { readonly name: string }[] };
}

/** A route whose parentRef leads to no Gateway or ListenerSet, or to a section that it does not have. */
export const parentNotFound = defineCheck({
  code: 'EG0008',
  name: 'parent-not-found',
  severity: 'error',
  summary: 'A route names a Gateway, ListenerSet or section that does not exist',
  docs: {
    what: 'A parentRef of a route leads to a Gateway or ListenerSet that does not exist, or to a listener that it does not have.',
    why: 'The controller does not look at such a parentRef at all: the route gets no status for it, and no traffic.',
    example: `kind: HTTPRoute
spec:
  parentRefs:
    - name: eg
      sectionName: htps`,
    fix: 'Correct name, namespace or sectionName. Analyse with the cluster when the Gateway is only there.',
  },
  *run({ index }) {
    for (const use of [...index.parentUses.values()].flat()) {
      const problem = parentProblem(use, index);
      if (problem) yield problem;
    }
  },
});

function parentProblem({ route, parentRef, path }: ParentUse, index: AnalyzeIndex): CheckFinding | undefined {
  const kind = parentRef.kind ?? 'Gateway';
  if ((parentRef.group ?? group) !== group || (kind !== 'Gateway' && kind !== 'ListenerSet')) return undefined;
  const known: ReadonlyMap<string, Parent> = kind === 'Gateway' ? index.gateways : index.listenerSets;
  const namespace = parentRef.namespace ?? route.metadata.namespace ?? '';
  const ref = { group, kind, namespace, name: parentRef.name };
  const parent = known.get(`${namespace}/${parentRef.name}`);
  if (!parent) {
    if (index.isRefused(ref)) return undefined;
    return {
      resource: refOf(route),
      path: [...path, 'name'],
      message: `${describeRef(ref)} does not exist`,
      hint: parentHint(ref, [...known.keys()]),
    };
  }
  const listeners = (parent.spec.listeners ?? []).map(({ name }) => name);
  if (parentRef.sectionName === undefined || listeners.includes(parentRef.sectionName)) return undefined;
  const meant = didYouMean(parentRef.sectionName, listeners);
  return {
    resource: refOf(route),
    path: [...path, 'sectionName'],
    message: `${describeRef(ref)} has no listener ${parentRef.sectionName}`,
    hint: meant ? `Did you mean ${meant}?` : `It has ${listeners.join(', ')}.`,
  };
}

/** The same name in another namespace is likelier meant than a similar name. */
function parentHint({ kind, name }: ResourceRef, known: readonly string[]): string {
  const elsewhere = known.find((key) => key.endsWith(`/${name}`));
  if (elsewhere) return `There is ${kind} ${elsewhere}: set namespace.`;
  const names = known.map((key) => key.split('/')[1] ?? '');
  const meant = didYouMean(name, names);
  return meant ? `Did you mean ${meant}?` : `Add the ${kind} or correct the reference.`;
}
