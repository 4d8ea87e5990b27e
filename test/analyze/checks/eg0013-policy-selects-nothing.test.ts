import { describe, expect, it } from 'vitest';
import { analyzeText, findingsOf, route, world } from '../analyze-text.ts';

const labelled = route.replace('name: shop, namespace', 'name: shop, labels: { team: shop }, namespace');
const policy = (team: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: BackendTrafficPolicy
metadata: { name: limits, namespace: default }
spec:
  targetSelectors: [{ kind: HTTPRoute, matchLabels: { team: ${team} } }]
`;

describe('EG0013 policy-selects-nothing', () => {
  it('says nothing when a route is selected', async () => {
    expect(await findingsOf('EG0013', world + labelled + policy('shop'))).toEqual([]);
  });

  it('names the selectors that match nothing', async () => {
    expect(await findingsOf('EG0013', world + labelled + policy('other'))).toEqual([
      'BackendTrafficPolicy limits spec.targetSelectors @33',
    ]);
  });

  it.each([
    ['', 'namespaces.from'],
    [', namespaces: { from: All }', 'ReferenceGrant'],
  ])('tells what keeps a route of another namespace from being selected%s', async (namespaces, word) => {
    const elsewhere = policy(`shop }${namespaces} }] #`).replace('namespace: default', 'namespace: other');
    const { findings } = await analyzeText(world + labelled + elsewhere, { codes: ['EG0013'] });
    expect(findings.map(({ hint }) => hint)).toEqual([expect.stringContaining(word)]);
  });
});
