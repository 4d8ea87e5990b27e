import { describe, expect, it } from 'vitest';
import { judgeTranslation } from '../../src/analyze/envoy-judge/judge-translation.ts';
import { formatPath } from '../../src/core/diagnostic.ts';
import { analyzeText, route, world } from '../analyze/analyze-text.ts';
import { requireEnvoy } from './envoy.ts';

const envoy = await requireEnvoy();

const lua = (script: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyProxy
metadata: { name: loose, namespace: default }
spec: { luaValidation: Disabled }
---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyExtensionPolicy
metadata: { name: script, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  lua:
    - { type: Inline, inline: 'function envoy_on_request(handle) end' }
    - { type: Inline, inline: ${JSON.stringify(script)} }
---
`;
const looseWorld = world.replace(
  'spec: { controllerName: gateway.envoyproxy.io/gatewayclass-controller }',
  'spec: { controllerName: gateway.envoyproxy.io/gatewayclass-controller, parametersRef: { group: gateway.envoyproxy.io, kind: EnvoyProxy, name: loose, namespace: default } }',
);

async function judge(text: string): Promise<readonly string[]> {
  const { input } = await analyzeText(text, { now: new Date() });
  const { findings, notes } = await judgeTranslation(input, { command: envoy ?? '', env: {} });
  expect(notes).toEqual([]);
  return findings.map(
    ({ code, resource, path = [] }) => `${code} ${resource?.kind} ${resource?.name} ${formatPath(path)}`,
  );
}

describe.skipIf(!envoy)('analyze --envoy', () => {
  it('says nothing about what Envoy takes', async () => {
    expect(await judge(world + route)).toEqual([]);
  });

  it('names the script that Envoy does not load', async () => {
    const text =
      looseWorld + route + lua('local missing = require("no-such-module")\nfunction envoy_on_request(handle) end');
    expect(await judge(text)).toEqual(['EG0092 EnvoyExtensionPolicy script spec.lua[1].inline']);
  });

  it('names the curve that Envoy does not know', async () => {
    const certificate = world.replace(
      'protocol: HTTP }',
      'protocol: HTTPS, tls: { certificateRefs: [{ name: tls }] } }',
    );
    const policy = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ClientTrafficPolicy
metadata: { name: tls, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: eg }]
  tls: { ecdhCurves: [curve9] }
---
`;
    expect(await judge(certificate + route + policy + (await tlsSecret()))).toEqual([
      'EG0092 ClientTrafficPolicy tls spec.tls.ecdhCurves[0]',
    ]);
  });
});

async function tlsSecret(): Promise<string> {
  const { selfSigned } = await import('./certificates.ts');
  const { certificate, key } = await selfSigned('example.com');
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  return `
apiVersion: v1
kind: Secret
metadata: { name: tls, namespace: default }
type: kubernetes.io/tls
data: { tls.crt: ${base64(certificate)}, tls.key: ${base64(key)} }
---
`;
}
