import { describeRef, refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A backendRef with a port that the Service does not have. */
export const servicePortNotFound = defineCheck({
  code: 'EG0021',
  name: 'service-port-not-found',
  severity: 'error',
  summary: 'A backendRef names a port that the Service does not have',
  docs: {
    what: 'The port of a backendRef is none of the ports of the Service. It is the port of the Service that counts, not the target port of its pods.',
    why: 'Envoy answers the requests of the rule with 500.',
    example: `kind: Service
metadata: { name: shop }
spec:
  ports: [{ port: 80, targetPort: 8080 }]
---
kind: HTTPRoute
spec:
  rules:
    - backendRefs: [{ name: shop, port: 8080 }]   # 80`,
    fix: 'Use one of the ports of the Service.',
  },
  *run({ index }) {
    for (const use of index.backendUses) {
      const ports =
        use.kind === 'Service' ? index.services.get(`${use.namespace}/${use.name}`)?.spec?.ports : undefined;
      if (!ports?.length || use.port === undefined || ports.some(({ port }) => port === use.port)) continue;
      const targeted = ports.find(({ targetPort }) => targetPort === use.port);
      yield {
        resource: refOf(use.owner),
        path: [...use.path, 'port'],
        message: `${describeRef(use)} has no port ${use.port}`,
        hint: targeted
          ? `${use.port} is the target port: use ${targeted.port}.`
          : `It has ${ports.map(({ port }) => port).join(', ')}.`,
      };
    }
  },
});
