import { describeRef, refOf } from '../../core/resource-ref.ts';
import type { EndpointSlice } from '../../resources/kinds/endpoint-slice.ts';
import { defineCheck } from '../check.ts';

/** A Service behind a route none of whose endpoints is ready. */
export const serviceWithoutReadyEndpoints = defineCheck({
  code: 'EG0023',
  name: 'service-without-ready-endpoints',
  severity: 'warning',
  summary: 'A Service has no ready endpoints',
  docs: {
    what: 'A backendRef leads to a Service whose EndpointSlices hold no ready address.',
    why: 'Envoy answers the requests of the rule with 503 until a pod gets ready.',
    example: `kind: EndpointSlice
metadata: { name: shop-1, labels: { kubernetes.io/service-name: shop } }
endpoints:
  - { addresses: [10.0.0.7], conditions: { ready: false } }`,
    fix: 'Look at the pods of the Service: do they run, do they pass their readiness probes, does the selector match their labels?',
  },
  *run({ index, cluster }) {
    const seen = new Set<string>();
    for (const use of index.backendUses) {
      const key = `${use.namespace}/${use.name}`;
      const service = use.kind === 'Service' ? index.services.get(key) : undefined;
      if (!service || seen.has(key)) continue;
      seen.add(key);
      const slices = index.slicesByService.get(key);
      // Files rarely hold slices; a cluster always has them.
      if ((!slices && !cluster) || service.spec?.type === 'ExternalName' || (slices ?? []).some(isReady)) continue;
      yield {
        resource: refOf(use.owner),
        path: [...use.path, 'name'],
        message: `${describeRef(use)} has no ready endpoints`,
        hint: 'Look at the pods of the Service and at its selector.',
        related: [{ message: 'the Service', resource: refOf(service), path: ['spec'] }],
      };
    }
  },
});

function isReady({ endpoints }: EndpointSlice): boolean {
  return (endpoints ?? []).some(
    ({ addresses, conditions }) => (addresses ?? []).length > 0 && conditions?.ready !== false,
  );
}
