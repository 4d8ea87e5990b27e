import { describe, expect, it } from 'vitest';
import { locateRefusal } from '../../../src/analyze/refusals/locate-refusal.ts';
import type { Refusal } from '../../../src/analyze/refusals/refusal.ts';
import { formatPath } from '../../../src/core/diagnostic.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { createProvenance } from '../../../src/translate/provenance.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

const policy = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ClientTrafficPolicy
metadata: { name: tls, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: eg }]
  tls: { signatureAlgorithms: [one], ecdhCurves: [one, two] }
---
`;

/** Where a refusal of a listener is placed whose node has the Gateway of the world as its origin, or none. */
async function located(path: Refusal['path'], listener: JsonObject, origin = true, text = policy): Promise<string> {
  const { input } = await analyzeText(world + route + text, { codes: [] });
  const provenance = createProvenance();
  const [gateway] = input.set.gateways;
  if (origin && gateway) provenance.note(listener, gateway, ['spec', 'listeners', 0]);
  const translation = { ...input.translation, result: { ...input.translation.result, provenance } };
  const refusal: Refusal = { kind: 'listener', name: 'l', path, message: 'm', nodes: [listener, {}] };
  const place = locateRefusal(refusal, { ...input, translation });
  return place ? `${place.resource.kind} ${place.resource.name} ${formatPath(place.path)}` : 'nowhere';
}

describe('locateRefusal', () => {
  it('finds the field with the value, the one of Envoy’s name first', async () => {
    const listener = { tlsParams: { ecdhCurves: ['one', 'two'] } };
    expect(await located(['tlsParams', 'ecdhCurves', 0], listener)).toBe(
      'ClientTrafficPolicy tls spec.tls.ecdhCurves[0]',
    );
    expect(await located(['tlsParams', 'ecdhCurves', 1], listener)).toBe(
      'ClientTrafficPolicy tls spec.tls.ecdhCurves[1]',
    );
    const other = { tlsParams: { curves: ['two'] } };
    expect(await located(['tlsParams', 'curves', 0], other)).toBe('ClientTrafficPolicy tls spec.tls.ecdhCurves[1]');
  });

  it('is the origin where no field has just that value', async () => {
    expect(await located(['name'], { name: 'one, two' })).toBe('Gateway eg spec.listeners[0]');
    expect(await located(['filterChains'], { filterChains: [] })).toBe('Gateway eg spec.listeners[0]');
  });

  it('is nowhere without an origin', async () => {
    expect(await located(['name'], { name: 'one' }, false)).toBe('nowhere');
  });
});
