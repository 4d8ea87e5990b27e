import { fail, ok, type Result } from '../../../core/result.ts';
import type { TLSUpstreamConfig } from '../../ir/tls.ts';
import type { GatewayContext, TranslateContext } from '../contexts.ts';
import type { AncestorRef } from '../status/status-draft.ts';
import { type BackendTarget, describeTarget } from './backend-target.ts';
import { findBackendTLSPolicy } from './backend-tls-policies.ts';
import { consultBackendTLSPolicy } from './backend-tls-policy-status.ts';
import { clientTLS, gatewayClientTLS } from './client-tls-settings.ts';
import { backendVerification, joinVerification, type ServerVerification } from './server-verification.ts';

/** A backend that is about to be reached, and from where. */
export interface UpstreamTLSInput {
  readonly context: TranslateContext;
  readonly target: BackendTarget;
  /** What a BackendTLSPolicy's status names as the reason why it is used: the route's parentRef, a policy, an EnvoyProxy. */
  readonly parent: AncestorRef;
  readonly gateway?: GatewayContext;
}

/**
 * The TLS settings of connections to a backend, undefined where neither a BackendTLSPolicy nor the Backend itself asks for TLS
 * (spec/gateway-api.md 10.7). Consulting a BackendTLSPolicy writes its status. The error is one sentence.
 */
export function upstreamTLS(input: UpstreamTLSInput): Result<TLSUpstreamConfig | undefined, string> {
  const { context, target } = input;
  const { backend } = target;
  const backendTLS = backend.kind === 'Backend' ? backend.object.spec?.tls : undefined;
  const verification = verificationOf(input);
  if (!verification.ok) return verification;
  if (!verification.value) return ok(undefined);
  if (!verification.value.insecureSkipVerify && !verification.value.caCertificate) {
    return fail(`${describeTarget(target)} is reached by TLS, but nothing says by which CA it is verified`);
  }
  const shared = gatewayClientTLS(context, input.gateway);
  if (!shared.ok) return shared;
  const own = backendTLS ? clientTLS(context, backend.object, backendTLS) : ok({});
  if (!own.ok) return own;
  const client = { ...shared.value, ...own.value };
  return ok({
    ...verification.value,
    ...client,
    minVersion: client.minVersion ?? '1.2',
    maxVersion: client.maxVersion ?? '1.3',
    alpnProtocols: client.alpnProtocols ?? null,
  });
}

/** How the server is verified, by its own Backend object and by the BackendTLSPolicy in force. */
function verificationOf({ context, target, parent }: UpstreamTLSInput): Result<ServerVerification | undefined, string> {
  const { backend } = target;
  const tls = backend.kind === 'Backend' ? backend.object.spec?.tls : undefined;
  const own = tls && backendVerification(context, backend.object, tls);
  if (own && !own.ok) return fail(own.error.message);
  const policy = findBackendTLSPolicy(context.index.backendTLSPolicies, target);
  const given = policy && consultBackendTLSPolicy(context, policy, parent);
  if (given && !given.ok) return fail(given.error.message);
  return ok(joinVerification(own?.value, given?.value));
}
