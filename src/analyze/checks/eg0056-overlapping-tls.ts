import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { listenerConditions } from '../index/statuses.ts';

/** HTTPS listeners whose hostnames or certificates overlap. */
export const overlappingTls = defineCheck({
  code: 'EG0056',
  name: 'overlapping-tls',
  severity: 'warning',
  summary: 'HTTPS listeners of a port overlap',
  docs: {
    what: 'Two HTTPS listeners of one port have hostnames or certificates that overlap. Clients reuse an HTTP/2 connection for every name of its certificate.',
    why: 'Requests may reach the wrong listener and get 404 or 421. Envoy Gateway therefore switches HTTP/2 off where certificates overlap.',
    example: `kind: Gateway
spec:
  listeners:
    - { name: all, port: 443, protocol: HTTPS, hostname: "*.example.com", tls: { certificateRefs: [{ name: wildcard }] } }
    - { name: shop, port: 443, protocol: HTTPS, hostname: shop.example.com, tls: { certificateRefs: [{ name: wildcard }] } }`,
    fix: 'Give each listener a certificate for its hostname alone, or serve the hostnames with one listener.',
  },
  *run(input) {
    for (const { object, path, condition } of listenerConditions(input)) {
      if (condition.type !== 'OverlappingTLSConfig' || condition.status !== 'True') continue;
      // Overlapping hostnames alone, each with its own certificate, do no harm.
      const severity = condition.reason === 'OverlappingHostnames' ? 'info' : 'warning';
      yield { resource: refOf(object), path, severity, message: condition.message.replace(/\.$/, '') };
    }
  },
});
