import type { KubernetesObject } from '../../core/resource-ref.ts';
import { keyOf } from '../gateway-api/resource-index.ts';

/*
 * Every name that the IR derives from a policy is built here (spec/policies.md 0.3).
 */

/** The name that a policy's parts go by in Envoy: `backendtrafficpolicy/<namespace>/<name>`. */
export function policyConfigName(policy: KubernetesObject): string {
  return `${(policy.kind ?? '').toLowerCase()}/${keyOf(policy)}`;
}

/** A rule of a policy's response overrides. */
export function responseOverrideRuleName(policy: KubernetesObject, index: number): string {
  return `${policyConfigName(policy)}/responseoverride/rule/${index}`;
}

/** A rate limit rule: `<namespace>/<name>/rule/<index>`; the rate limit service and its metrics show it. */
export function rateLimitRuleName(policy: KubernetesObject, index: number): string {
  return `${keyOf(policy)}/rule/${index}`;
}

/** CA certificates that clients are verified with. */
export function clientCAName(policy: KubernetesObject): string {
  return `${keyOf(policy)}/ca.crt`;
}

/** Revocation list for client certificates. */
export function clientCRLName(policy: KubernetesObject): string {
  return `${keyOf(policy)}/ca.crl`;
}

/** A rule of a policy's authorization that has no name of its own. */
export function authorizationRuleName(policy: KubernetesObject, index: number): string {
  return `${policyConfigName(policy)}/authorization/rule/${index}`;
}

/** One of a policy's extensions: `envoyextensionpolicy/<namespace>/<name>/wasm/0`. */
export function extensionName(
  policy: KubernetesObject,
  type: 'extproc' | 'wasm' | 'lua' | 'dynamic-module',
  index: number,
): string {
  return `${policyConfigName(policy)}/${type}/${index}`;
}
