import { describe, expect, it } from 'vitest';
import type { SecurityPolicySpec } from '../../../../src/resources/generated/types.ts';
import type { Problem } from '../../../../src/translate/features/from-api-hooks.ts';
import type { GatewayContext } from '../../../../src/translate/gateway-api/contexts.ts';
import { unmergedPolicy } from '../../../../src/translate/policies/attachment/merge-policies.ts';
import { securityInput } from '../../../../src/translate/policies/security-policy/build-security.ts';
import {
  type SecuredRoutes,
  secureHTTPRoutes,
} from '../../../../src/translate/policies/security-policy/secure-http-routes.ts';
import { gateway, httpRoute } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';
import { byPlace, securityPolicy } from './security-policies.ts';

const security = { cors: {} };

/** Secures routes with the rules a, b and c, of which the last one has a policy already. */
function secure(rest: Partial<SecuredRoutes> = {}, spec: SecurityPolicySpec = {}) {
  const context = routedContext({
    gateways: [gateway('gw', 'http')],
    httpRoutes: [httpRoute('r', [{ name: 'gw' }], ['a', 'b', 'c'])],
  });
  const [gw] = context.gateways as [GatewayContext];
  const http = gw.listeners[0]?.http;
  if (!http) throw new Error('an HTTP listener was given');
  http.routes[2] = { ...http.routes[2], security: {} } as (typeof http.routes)[number];
  const input = securityInput(context, gw, unmergedPolicy(securityPolicy('p', spec)));
  const found = secureHTTPRoutes(http, { input, security, problems: [], positions: [0, 1, 2], lazily: false, ...rest });
  return {
    secured: http.routes.map((route) => route.security),
    answers: http.routes.map((route) => route.directResponse?.statusCode),
    problems: found,
    http,
  };
}
const problem = (failOpen: boolean): Problem => ({ message: 'm', failOpen });

describe('secureHTTPRoutes', () => {
  it('reaches the given routes that have no policy yet', () => {
    expect(secure()).toMatchObject({ secured: [security, security, {}], problems: [] });
    expect(secure({ positions: [1] }).secured).toEqual([undefined, security, {}]);
    expect(secure({ ruleName: 'a' }).secured).toEqual([security, undefined, {}]);
    expect(secure().answers).toEqual([undefined, undefined, undefined]);
  });

  it('closes routes with the valid parts on them, unless what is missing may fail open', () => {
    const blocked = secure({ problems: [problem(true), problem(false)] });
    expect(blocked.answers).toEqual([500, 500, undefined]);
    expect(blocked.secured).toEqual([security, security, {}]);
    expect(secure({ problems: [problem(true)] }).answers).toEqual([undefined, undefined, undefined]);
  });

  it('closes the routes of a listener that cannot serve the policy, and changes nothing on that', () => {
    const { problems, answers, http } = secure({}, byPlace);
    expect(problems).toHaveLength(2);
    expect(answers).toEqual([500, 500, undefined]);
    expect(http).not.toHaveProperty('geoIPProvider');
  });

  it('looks at the listener only where a route takes the policy, when it is asked for lazily', () => {
    expect(secure({ lazily: true, positions: [2] }, byPlace).problems).toEqual([]);
    expect(secure({ lazily: false, positions: [2] }, byPlace).problems).toHaveLength(2);
    expect(secure({ lazily: true, positions: [0] }, byPlace).problems).toHaveLength(2);
  });
});
