import { describe, expect, it } from 'vitest';
import { analyzeText, findingsOf, route, world } from '../analyze-text.ts';
import { patchWorld } from '../patch-world.ts';

describe('EG0093 envoy-would-refuse', () => {
  it('says nothing about what Envoy takes', async () => {
    expect(await findingsOf('EG0093', world + route)).toEqual([]);
  });

  it('names the value in a patch that Envoy does not take', async () => {
    const host = '{ op: add, path: /virtual_hosts/-, value: { name: more, domains: ["*"] } }';
    expect(
      await findingsOf('EG0093', patchWorld('envoy.config.route.v3.RouteConfiguration', 'default/eg/http', host)),
    ).toEqual(['EnvoyPatchPolicy more spec.jsonPatches[0].operation.value.domains[0] @44']);
  });

  it('names the policy when the value is no text', async () => {
    const compat = '{ op: add, path: /address/socket_address/ipv4_compat, value: true }';
    expect(
      await findingsOf('EG0093', patchWorld('envoy.config.listener.v3.Listener', 'default/eg/http', compat)),
    ).toEqual(['EnvoyPatchPolicy more spec @38']);
  });

  it('gives way to a check that knows the field', async () => {
    const text = `${world}${route}
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: SecurityPolicy
metadata: { name: cors, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  jwt:
    providers:
      - { name: a, localJWKS: { type: Inline, inline: '{"keys":[]}' } }
`;
    const { findings } = await analyzeText(text);
    expect(findings.map(({ code }) => code).filter((code) => ['EG0035', 'EG0093'].includes(code))).toEqual(['EG0035']);
  });
});
