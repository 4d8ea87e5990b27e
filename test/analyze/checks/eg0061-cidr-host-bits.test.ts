import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const policy = (spec: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: SecurityPolicy
metadata: { name: guard, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  ${spec}
---
`;
const allowing = (cidr: string): string =>
  policy(`authorization: { defaultAction: Deny, rules: [{ action: Allow, principal: { clientCIDRs: [${cidr}] } }] }`);

describe('EG0061 cidr-host-bits', () => {
  it('says nothing about the first address of a range', async () => {
    expect(await findingsOf('EG0061', world + route + allowing('10.0.0.0/8'))).toEqual([]);
  });

  it('names a range with bits of a host', async () => {
    expect(await findingsOf('EG0061', world + route + allowing('10.1.2.3/8'))).toEqual([
      'SecurityPolicy guard spec.authorization.rules[0].principal.clientCIDRs[0] @34',
    ]);
  });
});
