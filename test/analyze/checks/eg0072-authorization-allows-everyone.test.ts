import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const policy = (cidr: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: SecurityPolicy
metadata: { name: guard, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  authorization: { defaultAction: Deny, rules: [{ action: Allow, principal: { clientCIDRs: [${cidr}] } }] }
`;

describe('EG0072 authorization-allows-everyone', () => {
  it('says nothing about a range', async () => {
    expect(await findingsOf('EG0072', world + route + policy('10.0.0.0/8'))).toEqual([]);
  });

  it('names the range of all addresses', async () => {
    expect(await findingsOf('EG0072', world + route + policy('0.0.0.0/0'))).toEqual([
      'SecurityPolicy guard spec.authorization.rules[0].principal.clientCIDRs[0] @34',
    ]);
  });
});
