import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

const policy = (rest: string) =>
  `{targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: a}], ${rest}}`;
const gatewayPolicy = (rest: string) =>
  `{targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: a}], ${rest}}`;

it.each<readonly [string, readonly number[]]>([
  [
    '{targetRef: {group: x, kind: Thing, name: a}, targetRefs: [{group: x, kind: Thing, name: a}], targetSelectors: [{kind: Gateway, group: x, namespaces: {from: Selector}}]}',
    [111, 112, 113, 165, 166, 167],
  ],
  [gatewayPolicy('mergeType: StrategicMerge'), [114]],
  [
    policy(
      'extProc: [{backendRefs: [{name: a, port: 1}], shadowMode: true, processingMode: {response: {body: Buffered}}}]',
    ),
    [181],
  ],
  [policy('wasm: [{name: a, code: {type: Image, image: {url: a, pullSecretRef: {kind: ConfigMap, name: a}}}}]'), [188]],
  [
    policy(
      'mergeType: Replace, extProc: [{backendRefs: [{name: a, port: 1}], metadata: {writableNamespaces: [envoy.filters.http.a]}}]',
    ),
    [182, 185],
  ],
  [policy('lua: [{type: Inline}, {type: ValueRef, valueRef: {group: v1, kind: Secret, name: a}}]'), [183, 184]],
  [policy('wasm: [{name: a, code: {type: HTTP, image: {url: a}}}]'), [186, 187]],
  [
    policy(
      'extProc: [{backendRefs: [{name: a, port: 1}], failOpen: true, processingMode: {request: {body: FullDuplexStreamed}}}]',
    ),
    [180],
  ],
  [
    policy(
      'extProc: [{backendRefs: [{name: a, port: 1}], failOpen: true, processingMode: {request: {body: Streamed}}, metadata: {writableNamespaces: [mine]}}], lua: [{type: Inline, inline: a}], wasm: [{name: a, code: {type: HTTP, http: {url: "https://a/b"}}}]',
    ),
    [],
  ],
])('%s', (spec, expected) => {
  expect(violatedRules('EnvoyExtensionPolicy', spec)).toEqual(expected);
});
