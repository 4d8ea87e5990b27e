import { describe, expect, it } from 'vitest';
import { locateComplaint } from '../../../src/analyze/envoy-judge/locate-complaint.ts';
import { formatPath } from '../../../src/core/diagnostic.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

const policies = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ClientTrafficPolicy
metadata: { name: tls, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: eg }]
  tls: { ciphers: [curve-one], ecdhCurves: [P-256, curve-one] }
---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyExtensionPolicy
metadata: { name: scripts, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  lua:
    - { type: Inline, inline: "local first = 1\\nerror()" }
---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: SecurityPolicy
metadata: { name: keys, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  jwt:
    providers:
      - { name: one, localJWKS: { type: Inline, inline: '{"keys":[{"kty":"oct","k":"YQ"}]}' } }
      - { name: two, localJWKS: { type: Inline, inline: '{"keys":[{"kty":"oct","k":"Yg"}]}' } }
---
`;

/** Where a complaint is placed whose node comes from the Gateway of the world; without an origin nothing is behind it. */
async function located(message: string, hasOrigin = true): Promise<string> {
  const { input } = await analyzeText(world + route + policies, { codes: [] });
  const [object] = input.set.gateways;
  const origins = hasOrigin && object ? [{ object, path: ['spec', 'listeners', 0] }] : [];
  const place = locateComplaint(message, origins, input);
  return place ? `${place.object.kind} ${formatPath(place.path)}` : 'nowhere';
}

describe('locateComplaint', () => {
  it.each([
    [
      'a quoted value, of the field that the words mean',
      'Failed to initialize ECDH curves curve-one',
      'spec.tls.ecdhCurves[1]',
    ],
    ['the other field when the words mean that', 'Failed to initialize cipher suites curve-one', 'spec.tls.ciphers[0]'],
    ['the field that the words mean when no value is quoted', 'no such ECDH curves', 'spec.tls.ecdhCurves'],
  ])('finds %s', async (_, message, path) => {
    expect(await located(message)).toBe(`ClientTrafficPolicy ${path}`);
  });

  it('finds scripts by their first line', async () => {
    expect(await located('script load error: [string "local first = 1..."]:2: x')).toBe(
      'EnvoyExtensionPolicy spec.lua[0].inline',
    );
  });

  it('finds the entry whose name is mentioned', async () => {
    expect(await located('Provider "two" has no valid jwks')).toBe('SecurityPolicy spec.jwt.providers[1].localJWKS');
    expect(await located('no valid jwks')).toBe('SecurityPolicy spec.jwt.providers[0].localJWKS');
  });

  it('does not take names and kinds for what is wrong', async () => {
    expect(await located('Gateway default/eg http is odd')).toBe('Gateway spec.listeners[0]');
  });

  it('is nowhere when nothing is known', async () => {
    expect(await located('anything', false)).toBe('nowhere');
  });
});
