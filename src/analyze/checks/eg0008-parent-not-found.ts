import { didYouMean } from '../../core/did-you-mean.ts';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

const group = 'gateway.networking.k8s.io';

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
    for (const { route, parentRef, path } of [...index.parentUses.values()].flat()) {
      const kind = parentRef.kind ?? 'Gateway';
      if ((parentRef.group ?? group) !== group || (kind !== 'Gateway' && kind !== 'ListenerSet')) continue;
      const namespace = parentRef.namespace ?? route.metadata.namespace ?? '';
      const known: ReadonlyMap<
        string,
        { readonly spec: { readonly listeners?: readonly { readonly name: string }[] } }
      > = kind === 'Gateway' ? index.gateways : index.listenerSets;
      const parent = known.get(`${namespace}/${parentRef.name}`);
      const ref = { group, kind, namespace, name: parentRef.name };
      if (!parent) {
        if (index.isRefused(ref)) continue;
        const names = [...known.keys()].map((key) => key.split('/')[1] ?? '');
        const elsewhere = [...known.keys()].find((key) => key.endsWith(`/${parentRef.name}`));
        const meant = elsewhere ? undefined : didYouMean(parentRef.name, names);
        yield {
          resource: refOf(route),
          path: [...path, 'name'],
          message: `${describeRef(ref)} does not exist`,
          hint: elsewhere
            ? `There is ${kind} ${elsewhere}: set namespace.`
            : meant
              ? `Did you mean ${meant}?`
              : `Add the ${kind} or correct the reference.`,
        };
        continue;
      }
      const listeners = (parent.spec.listeners ?? []).map(({ name }) => name);
      if (parentRef.sectionName === undefined || listeners.includes(parentRef.sectionName)) continue;
      const meant = didYouMean(parentRef.sectionName, listeners);
      yield {
        resource: refOf(route),
        path: [...path, 'sectionName'],
        message: `${describeRef(ref)} has no listener ${parentRef.sectionName}`,
        hint: meant ? `Did you mean ${meant}?` : `It has ${listeners.join(', ')}.`,
      };
    }
  },
});
