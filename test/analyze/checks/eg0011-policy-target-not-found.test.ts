import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const policy = (target: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: BackendTrafficPolicy
metadata: { name: limits, namespace: default }
spec:
  targetRefs: [${target}]
`;
const group = 'group: gateway.networking.k8s.io';

describe('EG0011 policy-target-not-found', () => {
  it('says nothing about targets that exist', async () => {
    expect(
      await findingsOf(
        'EG0011',
        world + route + policy(`{ ${group}, kind: HTTPRoute, name: shop }, { ${group}, kind: Gateway, name: eg }`),
      ),
    ).toEqual([]);
  });

  it('names the target that does not', async () => {
    expect(await findingsOf('EG0011', world + route + policy(`{ ${group}, kind: HTTPRoute, name: shpo }`))).toEqual([
      'BackendTrafficPolicy limits spec.targetRefs[0].name @33',
    ]);
  });
});
