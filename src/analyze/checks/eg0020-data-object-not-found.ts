import { didYouMean } from '../../core/did-you-mean.ts';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { lazy } from '../index/lazy.ts';

/** A reference to a Secret or ConfigMap that does not exist. */
export const dataObjectNotFound = defineCheck({
  code: 'EG0020',
  name: 'data-object-not-found',
  severity: 'error',
  summary: 'A Secret or ConfigMap does not exist',
  docs: {
    what: 'A listener, policy, Backend or filter refers to a Secret or ConfigMap that is neither in the input nor in the cluster.',
    why: 'A TLS listener without its certificate does not open; a policy without its data is not accepted, and its routes answer with 500.',
    example: `kind: SecurityPolicy
spec:
  basicAuth:
    users: { name: not-there }`,
    fix: 'Correct the name or namespace, or add the object. Analyse with the cluster when it is only there.',
  },
  *run({ index }) {
    const names = lazy(() => [...index.secrets.keys(), ...index.configMaps.keys()]);
    for (const use of index.objectUses) {
      if (use.kind === 'ClusterTrustBundle' || index.isRefused(use)) continue;
      const key = `${use.namespace}/${use.name}`;
      if ((use.kind === 'Secret' ? index.secrets : index.configMaps).has(key)) continue;
      const meant = didYouMean(key, names());
      yield {
        resource: refOf(use.owner),
        path: [...use.path, 'name'],
        message: `${describeRef(use)} does not exist`,
        hint: meant === undefined ? `Add the ${use.kind} or correct the reference.` : `Did you mean ${meant}?`,
      };
    }
  },
});
