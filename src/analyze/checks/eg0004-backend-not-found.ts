import { didYouMean } from '../../core/did-you-mean.ts';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import { type AnalyzeInput, defineCheck } from '../check.ts';
import type { BackendUse } from '../index/backend-uses.ts';

/** A backendRef names a Service, ServiceImport or Backend that does not exist. */
export const backendNotFound = defineCheck({
  code: 'EG0004',
  name: 'backend-not-found',
  severity: 'error',
  summary: 'A backendRef names an object that does not exist',
  docs: {
    what: 'A backendRef of a route or policy names a Service, ServiceImport or Backend that is neither in the input nor in the cluster.',
    why: 'Envoy answers the requests of the rule with 500; with several backends the share of the missing one fails.',
    example: `kind: HTTPRoute
spec:
  rules:
    - backendRefs:
        - name: shpo
          port: 8080`,
    fix: 'Correct the name or the namespace, or add the object. Analyse with the cluster when the object is only there.',
  },
  *run(input) {
    for (const use of input.index.backendUses) {
      const known = objectsOfKind(input, use.kind);
      if (!known || known.has(`${use.namespace}/${use.name}`) || input.index.isRefused(use)) continue;
      yield {
        resource: refOf(use.owner),
        path: [...use.path, 'name'],
        message: `${describeRef(use)} does not exist`,
        hint: hintFor(use, known),
      };
    }
  },
});

function objectsOfKind({ index }: AnalyzeInput, kind: string): ReadonlyMap<string, unknown> | undefined {
  if (kind === 'Service') return index.services;
  if (kind === 'ServiceImport') return index.serviceImports;
  return kind === 'Backend' ? index.backends : undefined;
}

function hintFor({ namespace, name, kind }: BackendUse, known: ReadonlyMap<string, unknown>): string {
  const names = [...known.keys()].map((key) => key.split('/') as [string, string]);
  const meant = didYouMean(
    name,
    names.flatMap(([ns, other]) => (ns === namespace ? [other] : [])),
  );
  if (meant !== undefined) return `Did you mean ${meant}?`;
  const elsewhere = names.find(([, other]) => other === name);
  if (elsewhere)
    return `There is one in namespace ${elsewhere[0]}: name that namespace and allow it with a ReferenceGrant.`;
  return `Add the ${kind} or correct the reference.`;
}
