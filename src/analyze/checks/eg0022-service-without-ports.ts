import { describeRef, refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A Service behind a route that has no ports. */
export const serviceWithoutPorts = defineCheck({
  code: 'EG0022',
  name: 'service-without-ports',
  severity: 'error',
  summary: 'A Service has no ports',
  docs: {
    what: 'A backendRef leads to a Service without ports.',
    why: 'There is nothing to connect to: Envoy answers the requests of the rule with 500.',
    example: `kind: Service
metadata: { name: shop }
spec:
  clusterIP: None`,
    fix: 'Add the ports to the Service.',
  },
  *run({ index }) {
    const seen = new Set<string>();
    for (const use of index.backendUses) {
      const key = `${use.namespace}/${use.name}`;
      const service = use.kind === 'Service' ? index.services.get(key) : undefined;
      if (!service || seen.has(key) || (service.spec?.ports ?? []).length > 0) continue;
      if (service.spec?.type === 'ExternalName') continue;
      seen.add(key);
      yield {
        resource: refOf(service),
        path: ['spec'],
        message: `${describeRef(refOf(service))} has no ports`,
        hint: 'Add a port.',
        related: [{ message: 'it is used here', resource: refOf(use.owner), path: use.path }],
      };
    }
  },
});
