import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { listenersOfPolicy } from '../index/policy-listeners.ts';

/** HTTP/3 for listeners without TLS. */
export const http3WithoutTls = defineCheck({
  code: 'EG0064',
  name: 'http3-without-tls',
  severity: 'warning',
  summary: 'HTTP/3 is enabled where no listener has TLS',
  docs: {
    what: 'A ClientTrafficPolicy enables HTTP/3, but none of the listeners that it reaches is an HTTPS listener.',
    why: 'HTTP/3 always runs over TLS: the setting does nothing.',
    example: `kind: Gateway
spec:
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
kind: ClientTrafficPolicy
spec:
  http3: {}`,
    fix: 'Add an HTTPS listener or remove http3.',
  },
  *run(input) {
    for (const policy of input.set.clientTrafficPolicies) {
      const listeners = policy.spec.http3 ? listenersOfPolicy(input, policy) : [];
      const [first] = listeners;
      if (!first || listeners.some(({ listener }) => listener.protocol === 'HTTPS')) continue;
      yield {
        resource: refOf(policy),
        path: ['spec', 'http3'],
        message: 'no listener of the policy has TLS: HTTP/3 stays off',
        hint: 'Add an HTTPS listener or remove http3.',
        related: [{ message: 'a listener without TLS', resource: refOf(first.parent), path: first.path }],
      };
    }
  },
});
