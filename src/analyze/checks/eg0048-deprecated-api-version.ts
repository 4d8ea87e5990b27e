import { defineCheck } from '../check.ts';

/** Old versions that the CRDs still serve; v1beta1 is as good as v1 and not deprecated. */
const replaced: ReadonlyMap<string, string> = new Map(
  [
    ['TCPRoute', 'v1alpha2'],
    ['UDPRoute', 'v1alpha2'],
    ['TLSRoute', 'v1alpha2'],
    ['TLSRoute', 'v1alpha3'],
    ['BackendTLSPolicy', 'v1alpha3'],
  ].map(([kind, version]) => [`gateway.networking.k8s.io/${kind}/${version}`, 'v1']),
);

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
      const version = typeof object.apiVersion === 'string' ? object.apiVersion.split('/')[1] : undefined;
      const current = replaced.get(`${ref.group}/${ref.kind}/${version}`);
      if (current === undefined) continue;
      yield {
        resource: ref,
        path: ['apiVersion'],
        message: `${version} of ${ref.kind} is deprecated`,
        hint: `Use ${ref.group}/${current}.`,
      };
    }
  },
});
