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

describe('EG0045 authorization-open-by-default', () => {
  it('says nothing about a sound policy', async () => {
    expect(
      await findingsOf(
        'EG0045',
        world +
          route +
          policy(
            `authorization: { defaultAction: Deny, rules: [{ action: Allow, principal: { clientCIDRs: [10.0.0.0/8] } }] }`,
          ),
      ),
    ).toEqual([]);
  });

  it('names the field', async () => {
    expect(
      await findingsOf(
        'EG0045',
        world +
          route +
          policy(
            `authorization: { defaultAction: Allow, rules: [{ action: Allow, principal: { clientCIDRs: [10.0.0.0/8] } }] }`,
          ),
      ),
    ).toEqual(['SecurityPolicy guard spec.authorization.defaultAction @34']);
  });
});
