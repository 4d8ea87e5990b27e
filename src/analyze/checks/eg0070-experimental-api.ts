import { defineCheck } from '../check.ts';

/** An object of an experimental kind, or one that reaches into the internals. */
export const experimentalApi = defineCheck({
  code: 'EG0070',
  name: 'experimental-api',
  severity: 'info',
  summary: 'An experimental API is used',
  docs: {
    what: 'The object is of a kind that may change in any release: one of the experimental group of the Gateway API (x-k8s.io), or an EnvoyPatchPolicy, which edits what the controller generates.',
    why: 'An upgrade may rename fields or resources; then the object is refused or does nothing.',
    example: `apiVersion: gateway.networking.x-k8s.io/v1alpha1
kind: XBackendTrafficPolicy`,
    fix: 'Nothing, where it is meant so: read the release notes before an upgrade. Else use a stable field or policy.',
  },
  *run({ documents, index }) {
    for (const { ref } of documents) {
      const patches = ref.kind === 'EnvoyPatchPolicy' && ref.group === 'gateway.envoyproxy.io';
      if ((!patches && ref.group !== 'gateway.networking.x-k8s.io') || index.isRefused(ref)) continue;
      yield {
        resource: ref,
        path: ['kind'],
        message: patches
          ? 'patches depend on names and shapes that releases may change'
          : `${ref.kind} is experimental and may change`,
        hint: 'Read the release notes before an upgrade.',
      };
    }
  },
});
