import { describe, expect, it } from 'vitest';
import { unusedObjects } from '../../../src/analyze/index/unused-objects.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

const object = (kind: string, name: string, namespace = 'default', more = ''): string => `
apiVersion: v1
kind: ${kind}
metadata: { name: ${name}, namespace: ${namespace} }
${more}
---
`;
async function unused(kind: 'Secret' | 'ConfigMap' | 'Backend', text: string): Promise<readonly string[]> {
  return unusedObjects((await analyzeText(text, { codes: [] })).input, kind).map(({ name }) => name);
}

describe('unusedObjects', () => {
  it('are those of the kind that nothing refers to', async () => {
    const tls = 'protocol: HTTPS, tls: { certificateRefs: [{ name: used }] }';
    const text = world.replace('protocol: HTTP', tls) + object('Secret', 'used') + object('Secret', 'idle');
    expect(await unused('Secret', text + object('ConfigMap', 'map'))).toEqual(['idle']);
    expect(await unused('ConfigMap', text + object('ConfigMap', 'map'))).toEqual(['map']);
  });

  it.each([
    ['a namespace without Gateways, routes and policies', 'Secret', object('Secret', 'a', 'other')],
    ['a release of helm', 'Secret', object('Secret', 'a', 'default', 'type: helm.sh/release.v1')],
    ['a token', 'Secret', object('Secret', 'a', 'default', 'type: kubernetes.io/service-account-token')],
    ['what Kubernetes makes in each namespace', 'ConfigMap', object('ConfigMap', 'kube-root-ca.crt')],
  ] as const)('are not those of %s', async (_, kind, text) => {
    expect(await unused(kind, world + route + text)).toEqual([]);
  });

  it('are none where nothing could refer to them', async () => {
    expect(await unused('Secret', object('Secret', 'a'))).toEqual([]);
  });
});
