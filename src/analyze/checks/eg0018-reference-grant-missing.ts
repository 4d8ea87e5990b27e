import { describeRef, refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import type { BackendUse } from '../index/backend-uses.ts';
import type { ObjectUse } from '../index/object-uses.ts';

/** A reference into another namespace that no ReferenceGrant allows. */
export const referenceGrantMissing = defineCheck({
  code: 'EG0018',
  name: 'reference-grant-missing',
  severity: 'error',
  summary: 'A reference into another namespace lacks a ReferenceGrant',
  docs: {
    what: 'A route, listener or policy refers to a Service, Backend, Secret or ConfigMap of another namespace, and no ReferenceGrant of that namespace allows it.',
    why: 'The reference is refused: routes answer with 500, TLS listeners do not open, policies are not accepted.',
    example: `kind: HTTPRoute
metadata: { name: shop, namespace: web }
spec:
  rules:
    - backendRefs: [{ name: shop, namespace: shop, port: 8080 }]`,
    fix: 'Add a ReferenceGrant to the namespace of the object, or move the reference there.',
  },
  *run({ index }) {
    for (const use of [...index.backendUses, ...index.objectUses]) {
      const { owner } = use;
      // Only existing objects: for others the missing object is the finding. References of an EnvoyProxy are the operator's own.
      if (owner.kind === 'EnvoyProxy' || !exists(use)) continue;
      const { group, kind, namespace = '' } = refOf(owner);
      if (use.namespace === namespace || index.isGranted({ group, kind, namespace }, use)) continue;
      yield {
        resource: refOf(owner),
        path: [...use.path, 'namespace'],
        message: `no ReferenceGrant lets a ${kind} of namespace ${namespace} refer to ${describeRef(use)}`,
        hint: `Add a ReferenceGrant to namespace ${use.namespace}: from ${group} ${kind} in ${namespace}, to ${use.kind} ${use.name}.`,
      };
    }

    function exists({ kind, namespace, name }: BackendUse | ObjectUse): boolean {
      const key = `${namespace}/${name}`;
      if (kind === 'Service') return index.services.has(key);
      if (kind === 'ServiceImport') return index.serviceImports.has(key);
      if (kind === 'Backend') return index.backends.has(key);
      return kind === 'Secret' ? index.secrets.has(key) : index.configMaps.has(key);
    }
  },
});
