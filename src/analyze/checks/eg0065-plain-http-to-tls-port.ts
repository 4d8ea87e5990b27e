import { describeRef, refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A backend on a TLS port that is spoken to without TLS. */
export const plainHttpToTlsPort = defineCheck({
  code: 'EG0065',
  name: 'plain-http-to-tls-port',
  severity: 'warning',
  summary: 'A TLS port of a backend is spoken to in plain HTTP',
  docs: {
    what: 'A backendRef leads to port 443 of a Service, or to one called https, but no BackendTLSPolicy covers the Service: Envoy connects without TLS.',
    why: 'The backend refuses the connections; clients get 400 or 503.',
    example: `kind: HTTPRoute
spec:
  rules:
    - backendRefs: [{ name: shop, port: 443 }]`,
    fix: 'Add a BackendTLSPolicy for the Service, or use a plain port.',
  },
  *run({ index }) {
    for (const use of index.backendUses) {
      if (use.kind !== 'Service' || !use.inRule || (use.owner.kind !== 'HTTPRoute' && use.owner.kind !== 'GRPCRoute'))
        continue;
      const key = `${use.namespace}/${use.name}`;
      const port = index.services.get(key)?.spec?.ports?.find((one) => one.port === use.port);
      if (!port || (port.port !== 443 && port.name !== 'https' && port.appProtocol !== 'https')) continue;
      const covered = (index.policiesByTarget.get(`Service/${key}`) ?? []).some(
        ({ policy, target }) =>
          policy.kind === 'BackendTLSPolicy' && (target.sectionName === undefined || target.sectionName === port.name),
      );
      if (covered) continue;
      yield {
        resource: refOf(use.owner),
        path: [...use.path, 'port'],
        message: `no BackendTLSPolicy covers port ${port.port} of ${describeRef(use)}: Envoy connects without TLS`,
        hint: 'Add a BackendTLSPolicy for the Service, or use a plain port.',
      };
    }
  },
});
