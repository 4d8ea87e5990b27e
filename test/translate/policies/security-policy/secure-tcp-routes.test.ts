import { describe, expect, it } from 'vitest';
import type { TCPListenerDraft } from '../../../../src/translate/gateway-api/ir-drafts.ts';
import type { TCPRoute } from '../../../../src/translate/ir/route.ts';
import { secureTCPRoutes } from '../../../../src/translate/policies/security-policy/secure-tcp-routes.ts';
import { createProvenance } from '../../../../src/translate/provenance.ts';

const authorization = { defaultAction: 'Deny' as const };
const route = (rule: string, rest: Partial<TCPRoute> = {}): TCPRoute => ({
  name: rule,
  destination: { name: rule, metadata: { sectionName: rule } },
  ...rest,
});

function secure(security: Parameters<typeof secureTCPRoutes>[1], ruleName?: string) {
  const own = { defaultAction: 'Allow' as const };
  const listener = {
    routes: [route('a'), route('b'), route('c', { authorization: own })],
  } as unknown as TCPListenerDraft;
  secureTCPRoutes(listener, security, createProvenance(), ruleName);
  return listener.routes.map((made) => made.authorization?.defaultAction);
}

describe('secureTCPRoutes', () => {
  it('authorizes the routes that have no rules yet', () => {
    expect(secure({ authorization })).toEqual(['Deny', 'Deny', 'Allow']);
    expect(secure({ authorization }, 'b')).toEqual([undefined, 'Deny', 'Allow']);
  });

  it('leaves routes alone for a policy without authorization', () => {
    expect(secure({ cors: {} })).toEqual([undefined, undefined, 'Allow']);
  });
});
