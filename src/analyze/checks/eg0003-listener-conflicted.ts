import { defineCheck } from '../check.ts';
import { findingsFromCondition } from '../finding-from-condition.ts';
import { listenerConditions } from '../index/statuses.ts';

/** Two listeners want the same port and hostname, or one port with different protocols. */
export const listenerConflicted = defineCheck({
  code: 'EG0003',
  name: 'listener-conflicted',
  severity: 'error',
  general: true,
  summary: 'Listeners conflict with each other',
  docs: {
    what: 'A listener shares its port with another one in a way that Envoy cannot serve: same protocol and hostname, or protocols that do not go together.',
    why: 'Conflicting listeners of a Gateway are not served at all; in a ListenerSet the later one loses.',
    example: `kind: Gateway
spec:
  listeners:
    - { name: a, port: 80, protocol: HTTP, hostname: shop.example.com }
    - { name: b, port: 80, protocol: HTTP, hostname: shop.example.com }`,
    fix: 'Give the listeners different hostnames or ports, or remove one of them.',
  },
  *run(input) {
    for (const placed of listenerConditions(input)) {
      const { type, status } = placed.condition;
      if (type === 'Conflicted' && status === 'True') yield* findingsFromCondition(placed);
    }
  },
});
