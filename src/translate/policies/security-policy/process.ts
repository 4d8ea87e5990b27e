import type { SecurityPolicy } from '../../../resources/generated/types.ts';
import type { TranslateContext } from '../../gateway-api/contexts.ts';
import { attachPolicies } from '../attachment/attach-policies.ts';
import { indexIRRoutes } from '../attachment/ir-route-index.ts';
import type { RoutePolicyKind } from '../attachment/route-policy-kind.ts';
import { secureListeners } from './secure-listeners.ts';
import { secureRoute } from './secure-route.ts';
import { validateSecurityPolicy } from './validate.ts';

/** Applies SecurityPolicies and writes their statuses (spec/policies.md section 4). */
export function processSecurityPolicies(context: TranslateContext): void {
  const irRoutes = indexIRRoutes(context);
  const kind: RoutePolicyKind<SecurityPolicy> = {
    merge: securityMergeRules,
    deprecatedFields,
    warnsFirst: { gateway: false, listenerSet: false },
    validate: validateSecurityPolicy,
    applyToRoute: (application) => secureRoute(context, irRoutes, application),
    applyToListeners: (application) => secureListeners(context, application),
  };
  context.policyResults.securityPolicies = attachPolicies(context, kind, context.resources.securityPolicies);
}

/** How SecurityPolicies merge (spec/policies.md 1.10.3). */
const securityMergeRules: RoutePolicyKind<SecurityPolicy>['merge'] = {
  keys: { 'spec.extAuth.contextExtensions': 'name' },
};

function deprecatedFields({ spec }: SecurityPolicy): readonly string[] {
  return [
    ...(spec.targetRef ? ['spec.targetRef'] : []),
    ...(spec.extAuth?.grpc?.backendRef ? ['spec.extAuth.grpc.backendRef'] : []),
    ...(spec.extAuth?.http?.backendRef ? ['spec.extAuth.http.backendRef'] : []),
  ];
}
