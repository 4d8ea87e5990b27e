import type { KubernetesObject } from '../../../core/resource-ref.ts';
import type { PolicyBackendRef } from '../../../resources/generated/types.ts';
import type { TranslateContext } from '../contexts.ts';

/** `<name>.<namespace>` of a backend that a policy names, with the port where the reference gives one. */
export function backendHost({ name, namespace, port }: PolicyBackendRef, owner: KubernetesObject): string {
  const host = `${name}.${namespace ?? owner.metadata?.namespace ?? ''}`;
  return port === undefined || port === null ? host : `${host}:${port}`;
}

/**
 * The authority with which Envoy calls a service that a policy names: the first host name of a Backend with its port, else the
 * name of the object. Undefined when the Backend is not there (spec/policies.md 4.8).
 */
export function backendAuthority(
  { index }: TranslateContext,
  ref: PolicyBackendRef,
  owner: KubernetesObject,
): string | undefined {
  if (ref.kind !== 'Backend') return backendHost(ref, owner);
  const namespace = ref.namespace ?? owner.metadata?.namespace ?? '';
  const backend = index.backends.get(`${namespace}/${ref.name}`);
  if (!backend) return undefined;
  const fqdn = (backend.spec?.endpoints ?? []).find((endpoint) => endpoint.fqdn)?.fqdn;
  return fqdn ? `${bracketed(fqdn.hostname)}:${fqdn.port}` : `${ref.name}.${namespace}`;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
