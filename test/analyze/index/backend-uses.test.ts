import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../src/core/diagnostic.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

async function uses(text: string): Promise<readonly string[]> {
  const { input } = await analyzeText(world + text, { codes: [] });
  return input.index.backendUses.map(
    ({ owner, path, group, kind, namespace, name, port, weight, inRule }) =>
      `${owner.kind} ${formatPath(path)} -> ${kind}.${group} ${namespace}/${name}:${port} ${weight} ${inRule}`,
  );
}

describe('backend uses', () => {
  it('are the references of rules, with group, kind, namespace and weight', async () => {
    const refs =
      '[{ name: shop, port: 8080, weight: 3 }, { group: gateway.envoyproxy.io, kind: Backend, name: b, namespace: other }]';
    expect(await uses(route.replace('[{ name: shop, port: 8080 }]', refs))).toEqual([
      'HTTPRoute spec.rules[0].backendRefs[0] -> Service. default/shop:8080 3 true',
      'HTTPRoute spec.rules[0].backendRefs[1] -> Backend.gateway.envoyproxy.io other/b:undefined 1 true',
    ]);
  });

  it('are those of filters too, which have no weights', async () => {
    const filters =
      '- filters: [{ type: RequestMirror, requestMirror: { backendRef: { name: copy, port: 1 } } }]\n      backendRefs';
    expect(await uses(route.replace('- backendRefs', filters))).toEqual([
      'HTTPRoute spec.rules[0].filters[0].requestMirror.backendRef -> Service. default/copy:1 undefined false',
      'HTTPRoute spec.rules[0].backendRefs[0] -> Service. default/shop:8080 1 true',
    ]);
  });

  it('are those of policies behind those of routes', async () => {
    const policy = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: SecurityPolicy
metadata: { name: p, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: eg }]
  extAuth: { http: { backendRefs: [{ name: auth, port: 9 }] } }
---
`;
    expect(await uses(policy + route)).toEqual([
      'HTTPRoute spec.rules[0].backendRefs[0] -> Service. default/shop:8080 1 true',
      'SecurityPolicy spec.extAuth.http.backendRefs[0] -> Service. default/auth:9 1 false',
    ]);
  });
});
