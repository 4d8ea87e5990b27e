import type { SecurityPolicy } from '../../../resources/generated/types.ts';
import type { Problem } from '../../features/from-api-hooks.ts';
import type { TranslateContext } from '../../gateway-api/contexts.ts';
import type { IRRouteIndex } from '../attachment/ir-route-index.ts';
import { createProblemSet } from '../attachment/problem-set.ts';
import type { RouteApplication } from '../attachment/route-policy-kind.ts';
import { buildSecurity, securityInput } from './build-security.ts';
import { secureHTTPRoutes } from './secure-http-routes.ts';
import { secureTCPRoutes } from './secure-tcp-routes.ts';

/**
 * Puts a policy on the IR routes of a route object, parent by parent: services are reached with the settings of the parent's Gateway.
 * What cannot be built for one parent also blocks the routes of those that follow; what is wrong with a listener itself blocks its own
 * routes only (spec/policies.md 4.1, 4.10).
 */
export function secureRoute(
  context: TranslateContext,
  irRoutes: IRRouteIndex,
  { effective, route, ruleName, attachments }: RouteApplication<SecurityPolicy>,
): readonly Problem[] {
  const [first] = attachments;
  if (!first) return [];
  const slices = buildSecurity(securityInput(context, first.parent.gateway, effective), effective);
  const problems = createProblemSet();
  problems.add(slices.shared.problems);
  if (route.kind === 'TCPRoute') {
    for (const { tcp } of attachments.flatMap(({ listeners }) => listeners))
      if (tcp) secureTCPRoutes(tcp, slices.shared.value, context.provenance, ruleName);
    return problems.all();
  }
  const ofListeners = createProblemSet();
  const places = irRoutes.http(route);
  for (const { parent, listeners } of attachments) {
    if (listeners.length === 0) continue;
    const built = slices.forGateway(parent.gateway);
    problems.add(built.problems);
    const input = securityInput(context, parent.gateway, effective);
    const known = problems.all();
    const security = built.value;
    for (const { http } of listeners) {
      const positions = http && places.get(http);
      if (http && positions)
        ofListeners.add(
          secureHTTPRoutes(http, { input, security, problems: known, positions, ruleName, lazily: true }),
        );
    }
  }
  return [...problems.all(), ...ofListeners.all()];
}
