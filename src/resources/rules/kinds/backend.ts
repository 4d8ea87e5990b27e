import type { BackendEndpoint, BackendSpec, BackendTLS } from '../../generated/types.ts';
import { caSourceRules } from '../fragments/backend-tls-validation.ts';
import { tlsVersionRules } from '../fragments/tls-settings.ts';
import { type Rule, rule } from '../rule.ts';
import { exactlyOne, someOf, typeRefuses } from '../rule-shapes.ts';

/** Longest path of a Unix socket. */
const socketPathLimit = 108;

function namesItself({ ip, unix, hostname }: BackendEndpoint): boolean {
  return (ip === undefined && unix === undefined) || hostname !== undefined;
}

function sniIsNamed({ tls, endpoints }: BackendSpec): boolean {
  return tls?.autoSNIFromEndpointHostname !== true || (endpoints?.every(namesItself) ?? false);
}

/** Rules of Backend. */
export const backendRules: readonly Rule[] = [
  ...typeRefuses(98, 'spec', 'DynamicResolver', 'endpoints'),
  ...rule<BackendSpec>(
    99,
    'spec',
    ({ type, tls }) => type !== 'DynamicResolver' || tls?.autoSNIFromEndpointHostname !== true,
    'takes no tls.autoSNIFromEndpointHostname with type DynamicResolver',
  ),
  ...rule<BackendSpec>(
    100,
    'spec',
    sniIsNamed,
    'needs a hostname on every endpoint with ip or unix, since tls.autoSNIFromEndpointHostname is true',
  ),
  ...rule<readonly BackendEndpoint[]>(
    101,
    'spec.endpoints',
    (endpoints) => new Set(endpoints.map(({ fqdn }) => fqdn !== undefined)).size <= 1,
    'mixes endpoints with fqdn and others',
  ),
  ...someOf(102, 'spec.endpoints[]', 'fqdn', 'ip', 'unix'),
  ...exactlyOne(103, 'spec.endpoints[]', 'fqdn', 'ip', 'unix'),
  ...rule<string>(
    104,
    'spec.endpoints[].unix.path',
    (path) => [...path].length <= socketPathLimit,
    `has more than ${socketPathLimit} characters`,
  ),
  ...caSourceRules('spec.tls'),
  ...rule<BackendTLS>(
    105,
    'spec.tls',
    ({ insecureSkipVerify, caCertificateRefs, wellKnownCACertificates }) =>
      insecureSkipVerify !== true || ((caCertificateRefs?.length ?? 0) === 0 && (wellKnownCACertificates ?? '') === ''),
    'takes no CA certificates with insecureSkipVerify true',
  ),
  ...rule<BackendTLS>(
    106,
    'spec.tls',
    ({ sni, autoSNIFromEndpointHostname }) => sni === undefined || autoSNIFromEndpointHostname !== true,
    'takes only one of sni, autoSNIFromEndpointHostname',
  ),
  ...tlsVersionRules('spec.tls'),
];
