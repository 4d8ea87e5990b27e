import type { KubernetesObject } from '../../../core/resource-ref.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { BackendTLS, BackendTLSPolicy } from '../../../resources/generated/types.ts';
import type { SubjectAltName, TLSUpstreamConfig } from '../../ir/tls.ts';
import type { TranslateContext } from '../contexts.ts';
import { type CABundleProblem, readCABundle } from '../reference/ca-bundle.ts';
import { type ObjectRef, referenceFrom } from '../reference/reference-resolver.ts';
import { backendCAName, systemCAName } from './ca-name.ts';

/** How proxies verify a backend: the part of the upstream TLS settings that both Backends and BackendTLSPolicies give. */
export type ServerVerification = Pick<
  TLSUpstreamConfig,
  | 'sni'
  | 'autoSNIFromEndpointHostname'
  | 'useSystemTrustStore'
  | 'caCertificate'
  | 'subjectAltNames'
  | 'insecureSkipVerify'
>;

/** What a Backend says in `spec.tls` (spec/policies.md 7.4 step 1). */
export function backendVerification(
  context: TranslateContext,
  owner: KubernetesObject,
  tls: BackendTLS,
): Result<ServerVerification, CABundleProblem> {
  const { insecureSkipVerify, autoSNIFromEndpointHostname, sni } = tls;
  const names: ServerVerification = {
    ...(sni !== undefined && { sni }),
    ...(autoSNIFromEndpointHostname && { autoSNIFromEndpointHostname }),
  };
  if (insecureSkipVerify) return ok({ ...names, insecureSkipVerify });
  const trusted = trustedCA(
    context,
    owner,
    tls.wellKnownCACertificates,
    // Without a CA of its own a Backend relies on its BackendTLSPolicy.
    tls.caCertificateRefs?.length ? tls.caCertificateRefs : undefined,
  );
  return trusted.ok ? ok({ ...names, ...trusted.value }) : trusted;
}

/** What a BackendTLSPolicy says (spec/policies.md 7.3). */
export function policyVerification(
  context: TranslateContext,
  policy: BackendTLSPolicy,
): Result<ServerVerification, CABundleProblem> {
  const { hostname, subjectAltNames, wellKnownCACertificates, caCertificateRefs } = policy.spec.validation ?? {
    hostname: '',
  };
  const trusted = trustedCA(context, policy, wellKnownCACertificates, caCertificateRefs ?? []);
  if (!trusted.ok) return trusted;
  const names = (subjectAltNames ?? []).flatMap((san): SubjectAltName[] => {
    if (san.type === 'Hostname') return [{ hostname: san.hostname ?? '' }];
    return san.type === 'URI' ? [{ uri: san.uri ?? '' }] : [];
  });
  return ok({ sni: hostname, ...trusted.value, ...(names.length > 0 && { subjectAltNames: names }) });
}

/**
 * Joins what a Backend and a BackendTLSPolicy say. The policy decides on CA, server name and alternative names, even by having none of the
 * latter; a CA of its own switches the system's off (spec/gateway-api.md 10.7).
 */
export function joinVerification(
  backend: ServerVerification | undefined,
  policy: ServerVerification | undefined,
): ServerVerification | undefined {
  if (!backend || !policy) return backend ?? policy;
  const {
    autoSNIFromEndpointHostname: _auto,
    useSystemTrustStore: _system,
    subjectAltNames: _names,
    ...kept
  } = backend;
  return { ...kept, ...policy };
}

function trustedCA(
  context: TranslateContext,
  owner: KubernetesObject,
  wellKnown: string | undefined,
  refs: readonly ObjectRef[] | undefined,
): Result<ServerVerification, CABundleProblem> {
  if (wellKnown === 'System') {
    return ok({ useSystemTrustStore: true, caCertificate: { name: systemCAName(owner, context.options) } });
  }
  if (!refs) return ok({});
  const bundle = readCABundle(context, refs, referenceFrom(owner));
  return bundle.ok ? ok({ caCertificate: { name: backendCAName(owner), ...bundle.value } }) : fail(bundle.error);
}
