import { BlockList, isIP } from 'node:net';
import { isDNS1123Subdomain } from '../../../core/dns-name.ts';
import type { Backend, BackendEndpoint, BackendTLSPolicy } from '../../../resources/generated/types.ts';
import type { TranslateOptions } from '../../options.ts';
import { isDynamicResolver } from './backend-endpoints.ts';

/** Why a Backend object cannot be used. */
export interface BackendProblem {
  /** Reason of the routes that refer to it. */
  readonly reason: 'InvalidBackendRef' | 'InvalidAddress';
  readonly message: string;
}

/** Sections of Backends, by name, that some BackendTLSPolicy gives a CA for; an absent section stands for the whole Backend. */
export type CoveredBackends = ReadonlyMap<string, ReadonlySet<string | undefined>>;

/** Which Backends the BackendTLSPolicies verify: by name alone, whatever their namespaces (spec/policies.md 8). */
export function backendsWithPolicyCA(policies: readonly BackendTLSPolicy[]): CoveredBackends {
  const covered = new Map<string, Set<string | undefined>>();
  for (const { spec } of policies) {
    const { wellKnownCACertificates, caCertificateRefs } = spec?.validation ?? {};
    if (!wellKnownCACertificates && !caCertificateRefs?.length) continue;
    for (const { group, kind, name, sectionName } of spec.targetRefs ?? []) {
      if (group !== 'gateway.envoyproxy.io' || kind !== 'Backend') continue;
      const sections = covered.get(name) ?? new Set();
      covered.set(name, sections.add(sectionName ?? undefined));
    }
  }
  return covered;
}

/** The first reason why a Backend cannot be used, or undefined (spec/gateway-api.md 10.6). */
export function validateBackend(
  backend: Backend,
  covered: CoveredBackends,
  options: TranslateOptions,
): BackendProblem | undefined {
  const { endpoints = [] } = backend.spec ?? {};
  if (isDynamicResolver(backend) && endpoints.length > 0) {
    return invalidRef('a DynamicResolver takes the host from the request: remove spec.endpoints');
  }
  return tlsProblem(backend, covered) ?? firstDefined(endpoints, (endpoint) => endpointProblem(endpoint, options));
}

function tlsProblem(backend: Backend, covered: CoveredBackends): BackendProblem | undefined {
  const { tls } = backend.spec ?? {};
  if (!tls) return undefined;
  const { name = '', namespace } = backend.metadata;
  const hasCA = tls.insecureSkipVerify || tls.wellKnownCACertificates || tls.caCertificateRefs?.length;
  if (!hasCA && !isCovered(backend, covered.get(name))) {
    return invalidRef(
      'spec.tls names no CA: set wellKnownCACertificates or caCertificateRefs, or target the Backend with a BackendTLSPolicy',
    );
  }
  const secretNamespace = tls.clientCertificateRef?.namespace;
  if (secretNamespace && secretNamespace !== namespace) {
    return invalidRef(`the client certificate must be a Secret of namespace ${namespace}, not of ${secretNamespace}`);
  }
  return undefined;
}

/** Policies cover a Backend as a whole, or port by port; one without ports is not covered by sections. */
function isCovered(backend: Backend, sections: ReadonlySet<string | undefined> | undefined): boolean {
  if (!sections) return false;
  if (sections.has(undefined)) return true;
  const ports = (backend.spec.endpoints ?? []).flatMap(({ fqdn, ip }) => ((fqdn ?? ip) ? [(fqdn ?? ip)?.port] : []));
  return ports.length > 0 && ports.every((port) => sections.has(String(port)));
}

function endpointProblem(
  { hostname, fqdn, ip }: BackendEndpoint,
  options: TranslateOptions,
): BackendProblem | undefined {
  return (
    (hostname ? hostProblem(hostname, options) : undefined) ??
    (fqdn && hostProblem(fqdn.hostname ?? '', options)) ??
    (ip && addressProblem(ip.address ?? '', options))
  );
}

function hostProblem(hostname: string, { runningOnHost }: TranslateOptions): BackendProblem | undefined {
  const name = hostname.replace(/\.$/, '');
  if (isIP(name) !== 0) return invalidAddress(`"${hostname}" is an IP address: use the endpoint's ip instead`);
  if (!isDNS1123Subdomain(name)) return invalidAddress(`"${hostname}" is not a host name`);
  if (!name.includes('.') && !runningOnHost) {
    return invalidAddress(`"${hostname}" has only one label: give the fully qualified name`);
  }
  return undefined;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

function addressProblem(address: string, { runningOnHost }: TranslateOptions): BackendProblem | undefined {
  const family = isIP(address);
  if (family === 0) return invalidAddress(`"${address}" is not an IP address`);
  if (!runningOnHost && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6')) {
    return invalidAddress(`${address} is a loopback address: it would lead to the proxy itself`);
  }
  return undefined;
}

function firstDefined<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function invalidRef(message: string): BackendProblem {
  return { reason: 'InvalidBackendRef', message };
}

function invalidAddress(message: string): BackendProblem {
  return { reason: 'InvalidAddress', message };
}
