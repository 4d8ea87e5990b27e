import { groupBy } from '../../core/group-by.ts';
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
    const uses = groupBy(
      index.backendUses.filter(({ kind }) => kind === 'Service'),
      ({ namespace, name }) => `${namespace}/${name}`,
    );
    for (const [key, users] of uses) {
      const service = index.services.get(key);
      if (!service || service.spec?.type === 'ExternalName' || (service.spec?.ports ?? []).length > 0) continue;
      yield {
        resource: refOf(service),
        path: ['spec'],
        message: `${describeRef(refOf(service))} has no ports`,
        hint: 'Add a port.',
        related: users.map(({ owner, path }) => ({ message: 'it is used here', resource: refOf(owner), path })),
        explainsRelated: true,
      };
    }
  },
});
