import { findKindSchema } from '../../resources/schema/schema-table.ts';
import { defineCheck } from '../check.ts';
import { findKinds } from '../index/kinds-by-name.ts';

/** A version of an API that has been replaced. */
export const deprecatedApiVersion = defineCheck({
  code: 'EG0048',
  name: 'deprecated-api-version',
  severity: 'warning',
  summary: 'A deprecated API version is used',
  docs: {
    what: 'The apiVersion of an object is an older one of its kind.',
    why: 'The older version is dropped from the CRDs some day; then the object can no longer be applied.',
    example: `apiVersion: gateway.networking.k8s.io/v1alpha2   # v1
kind: TCPRoute`,
    fix: 'Use the version that the finding names; read its schema, where fields may differ.',
  },
  *run({ documents }) {
    for (const { ref, object } of documents) {
      // v1beta1 is as good as v1 and not deprecated.
      const schema = findKindSchema(String(object.apiVersion), ref.kind);
      if (!schema?.deprecated) continue;
      const current = findKinds(ref.kind).find(({ group }) => group === ref.group);
      yield {
        resource: ref,
        path: ['apiVersion'],
        message: `${schema.version} of ${ref.kind} is deprecated`,
        ...(current && { hint: `Use ${current.group}/${current.version}.` }),
      };
    }
  },
});
