import type { SecurityPolicy } from '../../../resources/generated/types.ts';
import type { Problem } from '../../features/from-api-hooks.ts';
import type { TranslateContext } from '../../gateway-api/contexts.ts';
import type { ListenerApplication } from '../attachment/route-policy-kind.ts';
import { buildSecurity, securityInput } from './build-security.ts';
import { secureHTTPRoutes } from './secure-http-routes.ts';
import { secureTCPRoutes } from './secure-tcp-routes.ts';

/** Puts a policy on every route of the listeners that has no policy of its own. */
export function secureListeners(
  context: TranslateContext,
  { effective, gateway, listeners }: ListenerApplication<SecurityPolicy>,
): readonly Problem[] {
  const input = securityInput(context, gateway, effective);
  const { value: security, problems } = buildSecurity(input, effective).forGateway(gateway);
  const ofListeners: Problem[] = [];
  for (const { http, tcp } of listeners) {
    if (http)
      ofListeners.push(
        ...secureHTTPRoutes(http, { input, security, problems, positions: http.routes.keys(), lazily: false }),
      );
    if (tcp) secureTCPRoutes(tcp, security, context.provenance);
  }
  return [...problems, ...ofListeners];
}
