import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A dynamic module marked as terminal. */
export const terminalModuleNotLast = defineCheck({
  code: 'EG0057',
  name: 'terminal-module-not-last',
  severity: 'error',
  summary: 'A terminal dynamic module comes before other filters',
  docs: {
    what: 'A dynamic module is marked terminalFilter, but Envoy Gateway puts the router and other filters behind it.',
    why: 'Envoy wants a terminal filter to be the last one and refuses the listener.',
    example: `kind: EnvoyExtensionPolicy
spec:
  dynamicModule:
    - { name: my-module, terminalFilter: true }`,
    fix: 'Leave terminalFilter out.',
  },
  *run({ set }) {
    for (const policy of set.envoyExtensionPolicies) {
      for (const [i, { terminalFilter }] of (policy.spec.dynamicModule ?? []).entries()) {
        if (terminalFilter !== true) continue;
        yield {
          resource: refOf(policy),
          path: ['spec', 'dynamicModule', i, 'terminalFilter'],
          message: 'the module is no longer last when the router is added: Envoy refuses the listener',
          hint: 'Leave terminalFilter out.',
        };
      }
    }
  },
});
