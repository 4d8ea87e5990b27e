/** Cross-field rules of EnvoyExtensionPolicy; numbers are those of spec/validation-rules.md. */

import type {
  EnvoyExtensionPolicyExtProc,
  EnvoyExtensionPolicyLua,
  LocalObjectReference,
} from '../../generated/types.ts';
import { backendKindRules, backendRefRules, noBackendRefRules } from '../fragments/backend-ref.ts';
import { backendSettingsRules } from '../fragments/backend-settings.ts';
import { inlineOrRef } from '../fragments/inline-or-ref.ts';
import { mergeTypeRules, policyTargetRules, routableKinds } from '../fragments/policy-targets.ts';
import { type Rule, rule } from '../rule.ts';
import { exactlyWith } from '../rule-shapes.ts';

const routeKinds = ['HTTPRoute', 'GRPCRoute', 'UDPRoute', 'TCPRoute', 'TLSRoute'];

function bodyModes({ processingMode }: EnvoyExtensionPolicyExtProc): readonly string[] {
  return [processingMode?.request?.body, processingMode?.response?.body].filter((mode) => mode !== undefined);
}

const extProcRules: readonly Rule[] = [
  ...noBackendRefRules(['spec.extProc[]']),
  ...backendKindRules(
    { kind: 178, group: 179 },
    ['spec.extProc[]'],
    ['Service', 'ServiceImport', 'Backend'],
    ['', 'multicluster.x-k8s.io', 'gateway.envoyproxy.io'],
  ),
  ...rule<EnvoyExtensionPolicyExtProc>(
    180,
    'spec.extProc[]',
    (extProc) => extProc.failOpen !== true || !bodyModes(extProc).includes('FullDuplexStreamed'),
    'takes no body mode FullDuplexStreamed with failOpen true',
  ),
  ...rule<EnvoyExtensionPolicyExtProc & { readonly shadowMode?: boolean }>(
    181,
    'spec.extProc[]',
    (extProc) => extProc.shadowMode !== true || bodyModes(extProc).every((mode) => mode === 'Streamed'),
    'takes only the body mode Streamed with shadowMode true',
  ),
  ...backendRefRules(['spec.extProc[].backendRef', 'spec.extProc[].backendRefs[]']),
  ...rule<readonly string[]>(
    182,
    'spec.extProc[].metadata.writableNamespaces',
    (namespaces) => !namespaces.some((namespace) => namespace.startsWith('envoy.filters.http')),
    'holds a namespace of an Envoy filter (envoy.filters.http...)',
  ),
  ...backendSettingsRules('spec.extProc[].backendSettings'),
];

/** Rules of EnvoyExtensionPolicy. */
export const envoyExtensionPolicyRules: readonly Rule[] = [
  ...policyTargetRules({ group: 167, kind: 111, groups: 112, kinds: 113 }, routableKinds),
  ...mergeTypeRules({ target: 114, replace: 185 }, routeKinds),
  ...extProcRules,
  ...inlineOrRef<EnvoyExtensionPolicyLua>('spec.lua[]'),
  ...rule<LocalObjectReference>(
    184,
    'spec.lua[].valueRef',
    ({ kind, group }) => kind === 'ConfigMap' && (group === '' || group === 'v1'),
    'needs kind ConfigMap and the empty group',
  ),
  ...exactlyWith(186, 'spec.wasm[].code', 'http', 'HTTP'),
  ...exactlyWith(187, 'spec.wasm[].code', 'image', 'Image'),
  ...rule<{ readonly kind?: string }>(
    188,
    'spec.wasm[].code.image.pullSecretRef',
    ({ kind }) => (kind ?? 'Secret') === 'Secret',
    'needs kind Secret',
  ),
];
