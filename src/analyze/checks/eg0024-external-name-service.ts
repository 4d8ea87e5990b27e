import { describeRef, refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A Service of type ExternalName behind a route. */
export const externalNameService = defineCheck({
  code: 'EG0024',
  name: 'external-name-service',
  severity: 'error',
  summary: 'An ExternalName Service is used as a backend',
  docs: {
    what: 'A backendRef leads to a Service of type ExternalName. Envoy Gateway does not follow them, because they lead around namespace borders.',
    why: 'Envoy answers the requests of the rule with 500.',
    example: `kind: Service
metadata: { name: shop }
spec:
  type: ExternalName
  externalName: shop.example.com`,
    fix: 'Use a Backend with an fqdn endpoint.',
  },
  *run({ index }) {
    for (const use of index.backendUses) {
      const service = use.kind === 'Service' ? index.services.get(`${use.namespace}/${use.name}`) : undefined;
      if (service?.spec?.type !== 'ExternalName') continue;
      yield {
        resource: refOf(use.owner),
        path: [...use.path, 'name'],
        message: `${describeRef(use)} is of type ExternalName, which is not supported`,
        hint: `Make a Backend with the endpoint fqdn ${service.spec.externalName ?? ''} and refer to that.`,
        related: [{ message: 'the Service', resource: refOf(service), path: ['spec', 'type'] }],
      };
    }
  },
});
