import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { listenersOfPolicy } from '../index/policy-listeners.ts';

/** Passwords or keys that are asked for over plain HTTP. */
export const credentialsOverPlainHttp = defineCheck({
  code: 'EG0044',
  name: 'credentials-over-plain-http',
  severity: 'warning',
  summary: 'Credentials are asked for over plain HTTP',
  docs: {
    what: 'A SecurityPolicy with basic authentication or API keys reaches a listener without TLS.',
    why: 'Passwords and keys cross the network readable, with every request.',
    example: `kind: Gateway
spec:
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
kind: SecurityPolicy
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: eg }]
  basicAuth: { users: { name: users } }`,
    fix: 'Attach the policy to an HTTPS listener or its routes alone, and redirect HTTP. Ignore the finding where TLS ends in front of the Gateway.',
  },
  *run(input) {
    for (const policy of input.set.securityPolicies) {
      const field = policy.spec.basicAuth ? 'basicAuth' : policy.spec.apiKeyAuth ? 'apiKeyAuth' : undefined;
      if (!field) continue;
      const plain = listenersOfPolicy(input, policy).find(({ listener }) => listener.protocol === 'HTTP');
      if (!plain) continue;
      yield {
        resource: refOf(policy),
        path: ['spec', field],
        message: `listener ${plain.listener.name} has no TLS: credentials are sent readable`,
        hint: 'Use an HTTPS listener for what the policy protects.',
        related: [{ message: 'the listener', resource: refOf(plain.parent), path: plain.path }],
      };
    }
  },
});
